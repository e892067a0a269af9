/** Idempotent writes: a repeated write returns the first response. */
@NullMarked
package ae.sharjah.digital.platform.events.idempotency;

import org.jspecify.annotations.NullMarked;
