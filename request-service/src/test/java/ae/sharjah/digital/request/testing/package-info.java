/** The running service, its clients and ready-made scenarios for integration tests; all of them share one Spring context. */
@NullMarked
package ae.sharjah.digital.request.testing;

import org.jspecify.annotations.NullMarked;
