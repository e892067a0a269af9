/** The REST API. */
@NullMarked
package ae.sharjah.digital.request.web;

import org.jspecify.annotations.NullMarked;
