/** Authentication and authorisation: bearer tokens are validated and cached, and access is denied unless granted. */
@NullMarked
package ae.sharjah.digital.platform.web.security;

import org.jspecify.annotations.NullMarked;
