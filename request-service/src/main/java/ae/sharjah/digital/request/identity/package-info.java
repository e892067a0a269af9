/** Client of identity-service, for the caller's own data. */
@NullMarked
package ae.sharjah.digital.request.identity;

import org.jspecify.annotations.NullMarked;
