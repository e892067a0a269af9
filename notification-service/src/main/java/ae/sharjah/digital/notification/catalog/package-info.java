/** Names of services, stored from the catalogue's events. */
@NullMarked
package ae.sharjah.digital.notification.catalog;

import org.jspecify.annotations.NullMarked;
