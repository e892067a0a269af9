/** A person's notifications: added once, listed, read. */
@NullMarked
package ae.sharjah.digital.notification.inbox;

import org.jspecify.annotations.NullMarked;
