/** The inbox over HTTP. */
@NullMarked
package ae.sharjah.digital.notification.inbox.web;

import org.jspecify.annotations.NullMarked;
