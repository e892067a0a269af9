/** Services as files, from partners' own systems. */
@NullMarked
package ae.sharjah.digital.catalog.partner;

import org.jspecify.annotations.NullMarked;
