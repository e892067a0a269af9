/** HTTP endpoints of the public reads. */
@NullMarked
package ae.sharjah.digital.catalog.browse.web;

import org.jspecify.annotations.NullMarked;
