/** Who calls: bearer tokens checked and cached, everything denied unless granted. */
@NullMarked
package ae.sharjah.digital.platform.web.security;

import org.jspecify.annotations.NullMarked;
