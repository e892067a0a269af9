/** Refusals in the reader's language, as RFC 9457 problems. */
@NullMarked
package ae.sharjah.digital.gateway.problem;

import org.jspecify.annotations.NullMarked;
