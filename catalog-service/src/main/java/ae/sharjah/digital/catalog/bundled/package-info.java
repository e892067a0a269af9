/** The catalogue bundled with the platform, loaded and published at every start. */
@NullMarked
package ae.sharjah.digital.catalog.bundled;

import org.jspecify.annotations.NullMarked;
