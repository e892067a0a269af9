/** The service versions requests are made of, kept from the catalogue's events. */
@NullMarked
package ae.sharjah.digital.request.catalog;

import org.jspecify.annotations.NullMarked;
