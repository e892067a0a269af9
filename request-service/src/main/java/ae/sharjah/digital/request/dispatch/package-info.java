/** Handing requests to agencies' systems, and what comes back. */
@NullMarked
package ae.sharjah.digital.request.dispatch;

import org.jspecify.annotations.NullMarked;
