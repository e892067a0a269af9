/** Content of requests, read from request-service at the time of delivery and never stored. */
@NullMarked
package ae.sharjah.digital.adapters.host.content;

import org.jspecify.annotations.NullMarked;
