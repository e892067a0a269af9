/** The catalogue: services and their versions, how they are published and found. */
@NullMarked
package ae.sharjah.digital.catalog;

import org.jspecify.annotations.NullMarked;
