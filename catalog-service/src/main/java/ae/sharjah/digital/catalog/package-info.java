/** The catalogue service: publishes versions of services and makes them searchable. */
@NullMarked
package ae.sharjah.digital.catalog;

import org.jspecify.annotations.NullMarked;
