/** Templates of notifications, in both languages. */
@NullMarked
package ae.sharjah.digital.notification.template;

import org.jspecify.annotations.NullMarked;
