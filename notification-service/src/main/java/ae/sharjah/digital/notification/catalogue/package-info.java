/** What services are called, kept from the catalogue's events. */
@NullMarked
package ae.sharjah.digital.notification.catalogue;

import org.jspecify.annotations.NullMarked;
