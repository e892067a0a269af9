/** Reasons of an agency's decisions and questions, in the reader's language. */
@NullMarked
package ae.sharjah.digital.request.reason;

import org.jspecify.annotations.NullMarked;
