/** The public reads over HTTP. */
@NullMarked
package ae.sharjah.digital.catalog.browse.web;

import org.jspecify.annotations.NullMarked;
