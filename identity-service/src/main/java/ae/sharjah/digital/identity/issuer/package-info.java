/** What the OpenID provider knows of a person, asked with the person's own token. */
@NullMarked
package ae.sharjah.digital.identity.issuer;

import org.jspecify.annotations.NullMarked;
