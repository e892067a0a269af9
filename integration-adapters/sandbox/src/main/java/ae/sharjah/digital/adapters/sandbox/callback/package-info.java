/** The clock that makes agencies tell their results, signed, also after a restart. */
@NullMarked
package ae.sharjah.digital.adapters.sandbox.callback;

import org.jspecify.annotations.NullMarked;
