/** Limits and headers that hold for every HTTP exchange. */
@NullMarked
package ae.sharjah.digital.platform.web.http;

import org.jspecify.annotations.NullMarked;
