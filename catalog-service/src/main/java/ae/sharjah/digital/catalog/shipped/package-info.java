/** The catalogue that comes with the platform, published like anyone's at every start. */
@NullMarked
package ae.sharjah.digital.catalog.shipped;

import org.jspecify.annotations.NullMarked;
