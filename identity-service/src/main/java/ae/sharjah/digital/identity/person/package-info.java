/** A person's profile: names from the identity provider, language and interests from the person. */
@NullMarked
package ae.sharjah.digital.identity.person;

import org.jspecify.annotations.NullMarked;
