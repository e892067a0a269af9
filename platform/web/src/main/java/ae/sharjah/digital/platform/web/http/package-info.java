/** Body limits and entity tags of HTTP exchanges. */
@NullMarked
package ae.sharjah.digital.platform.web.http;

import org.jspecify.annotations.NullMarked;
