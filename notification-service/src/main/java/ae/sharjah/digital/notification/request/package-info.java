/** What becomes of requests, told to those who made them. */
@NullMarked
package ae.sharjah.digital.notification.request;

import org.jspecify.annotations.NullMarked;
