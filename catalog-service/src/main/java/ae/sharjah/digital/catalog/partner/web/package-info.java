/** Services as files, over HTTP. */
@NullMarked
package ae.sharjah.digital.catalog.partner.web;

import org.jspecify.annotations.NullMarked;
