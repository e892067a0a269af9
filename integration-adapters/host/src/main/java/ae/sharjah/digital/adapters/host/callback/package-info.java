/** Results that agencies send to the platform by callback. */
@NullMarked
package ae.sharjah.digital.adapters.host.callback;

import org.jspecify.annotations.NullMarked;
