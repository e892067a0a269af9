/** SHA-256 digests. */
@NullMarked
package ae.sharjah.digital.platform.web.hash;

import org.jspecify.annotations.NullMarked;
