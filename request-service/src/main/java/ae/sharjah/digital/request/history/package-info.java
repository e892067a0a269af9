/** History of requests: every step, chained by digests, and the texts that describe it. */
@NullMarked
package ae.sharjah.digital.request.history;

import org.jspecify.annotations.NullMarked;
