/** Service versions that requests are made of, stored from the catalogue's events. */
@NullMarked
package ae.sharjah.digital.request.catalog;

import org.jspecify.annotations.NullMarked;
