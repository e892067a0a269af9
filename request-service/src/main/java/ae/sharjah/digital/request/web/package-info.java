/** REST API for residents. */
@NullMarked
package ae.sharjah.digital.request.web;

import org.jspecify.annotations.NullMarked;
