/** Who calls: sessions of browsers and tokens of everyone else. */
@NullMarked
package ae.sharjah.digital.gateway.security;

import org.jspecify.annotations.NullMarked;
