/** Results that agencies' systems send by themselves. */
@NullMarked
package ae.sharjah.digital.adapters.host.callback;

import org.jspecify.annotations.NullMarked;
