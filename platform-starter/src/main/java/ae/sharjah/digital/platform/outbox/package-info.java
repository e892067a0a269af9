/** Events leave with the change that caused them, once committed, in order. */
@NullMarked
package ae.sharjah.digital.platform.outbox;

import org.jspecify.annotations.NullMarked;
