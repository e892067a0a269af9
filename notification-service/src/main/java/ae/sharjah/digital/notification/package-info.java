/** Notification service: inbox and live stream of notifications to residents. */
@NullMarked
package ae.sharjah.digital.notification;

import org.jspecify.annotations.NullMarked;
