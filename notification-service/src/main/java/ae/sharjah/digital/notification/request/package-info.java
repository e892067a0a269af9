/** Notifications to residents about their requests. */
@NullMarked
package ae.sharjah.digital.notification.request;

import org.jspecify.annotations.NullMarked;
