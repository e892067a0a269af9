/** How much one client may ask for. */
@NullMarked
package ae.sharjah.digital.gateway.limit;

import org.jspecify.annotations.NullMarked;
