/** Profiles of persons: name from the identity provider, language and interests from the person. */
@NullMarked
package ae.sharjah.digital.identity.person;

import org.jspecify.annotations.NullMarked;
