/** Services as files, submitted by the systems of partners. */
@NullMarked
package ae.sharjah.digital.catalog.partner;

import org.jspecify.annotations.NullMarked;
