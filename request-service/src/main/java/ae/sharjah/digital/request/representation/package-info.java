/** Representation: access to requests made on behalf of companies. */
@NullMarked
package ae.sharjah.digital.request.representation;

import org.jspecify.annotations.NullMarked;
