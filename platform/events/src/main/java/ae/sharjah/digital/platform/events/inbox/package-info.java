/** Inbox: events are applied exactly once and in order per key; failed events are parked, never skipped. */
@NullMarked
package ae.sharjah.digital.platform.events.inbox;

import org.jspecify.annotations.NullMarked;
