/** The way to identity-service: what it tells whoever is signed in of themselves. */
@NullMarked
package ae.sharjah.digital.request.identity;

import org.jspecify.annotations.NullMarked;
