/** Authentication: sessions of browsers and tokens of all other clients. */
@NullMarked
package ae.sharjah.digital.gateway.security;

import org.jspecify.annotations.NullMarked;
