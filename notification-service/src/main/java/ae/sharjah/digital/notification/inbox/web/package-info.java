/** REST endpoints for the inbox. */
@NullMarked
package ae.sharjah.digital.notification.inbox.web;

import org.jspecify.annotations.NullMarked;
