/** Operator endpoint for the connections. */
@NullMarked
package ae.sharjah.digital.adapters.host.operator;

import org.jspecify.annotations.NullMarked;
