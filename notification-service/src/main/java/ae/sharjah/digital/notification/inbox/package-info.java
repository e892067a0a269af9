/** Inbox of a person: notifications are added once, listed and marked as read. */
@NullMarked
package ae.sharjah.digital.notification.inbox;

import org.jspecify.annotations.NullMarked;
