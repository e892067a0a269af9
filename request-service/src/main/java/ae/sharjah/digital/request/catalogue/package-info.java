/** The service versions requests are made of, kept from the catalogue's events. */
@NullMarked
package ae.sharjah.digital.request.catalogue;

import org.jspecify.annotations.NullMarked;
