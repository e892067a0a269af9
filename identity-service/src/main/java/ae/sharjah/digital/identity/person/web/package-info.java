/** REST endpoint for the profile. */
@NullMarked
package ae.sharjah.digital.identity.person.web;

import org.jspecify.annotations.NullMarked;
