/** REST endpoint for the stream of server-sent events. */
@NullMarked
package ae.sharjah.digital.notification.live.web;

import org.jspecify.annotations.NullMarked;
