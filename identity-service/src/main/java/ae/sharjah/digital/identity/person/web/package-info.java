/** The profile over HTTP. */
@NullMarked
package ae.sharjah.digital.identity.person.web;

import org.jspecify.annotations.NullMarked;
