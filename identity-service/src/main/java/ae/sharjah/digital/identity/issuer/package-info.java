/** Client of the OpenID provider, which returns claims about a person for the person's own token. */
@NullMarked
package ae.sharjah.digital.identity.issuer;

import org.jspecify.annotations.NullMarked;
