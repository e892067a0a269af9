/** Hand-overs of requests to agencies' systems, and their results. */
@NullMarked
package ae.sharjah.digital.request.dispatch;

import org.jspecify.annotations.NullMarked;
