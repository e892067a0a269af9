/** Events leave with the change that caused them, once committed, in order. */
@NullMarked
package ae.sharjah.digital.platform.events.outbox;

import org.jspecify.annotations.NullMarked;
