/** Which addresses lead to which service, and what happens on the way. */
@NullMarked
package ae.sharjah.digital.gateway.route;

import org.jspecify.annotations.NullMarked;
