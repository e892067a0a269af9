/** Errors as RFC 9457 problems in the reader's language. */
@NullMarked
package ae.sharjah.digital.platform.web.problem;

import org.jspecify.annotations.NullMarked;
