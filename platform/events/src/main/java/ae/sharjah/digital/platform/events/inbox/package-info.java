/** Events take effect exactly once and in order per key; what fails is parked, never skipped. */
@NullMarked
package ae.sharjah.digital.platform.events.inbox;

import org.jspecify.annotations.NullMarked;
