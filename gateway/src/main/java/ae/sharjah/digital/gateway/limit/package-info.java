/** Limits on the requests of one client. */
@NullMarked
package ae.sharjah.digital.gateway.limit;

import org.jspecify.annotations.NullMarked;
