/** The HTTP API of services as files. */
@NullMarked
package ae.sharjah.digital.catalog.partner.web;

import org.jspecify.annotations.NullMarked;
