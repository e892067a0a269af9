/** A repeated write gets the first one's answer. */
@NullMarked
package ae.sharjah.digital.platform.events.idempotency;

import org.jspecify.annotations.NullMarked;
