/** JSON Pointers (RFC 6901). */
@NullMarked
package ae.sharjah.digital.platform.web.json;

import org.jspecify.annotations.NullMarked;
