/** Open streams; new notifications reach them on every replica. */
@NullMarked
package ae.sharjah.digital.notification.live;

import org.jspecify.annotations.NullMarked;
