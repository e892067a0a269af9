/** Open streams, told of new notifications on whichever replica they are open. */
@NullMarked
package ae.sharjah.digital.notification.live;

import org.jspecify.annotations.NullMarked;
