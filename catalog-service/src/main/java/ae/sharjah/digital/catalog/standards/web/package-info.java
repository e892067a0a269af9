/** HTTP endpoints of the stable addresses, with content negotiation. */
@NullMarked
package ae.sharjah.digital.catalog.standards.web;

import org.jspecify.annotations.NullMarked;
