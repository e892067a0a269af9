/** Answers that need not be asked for: what is known of a person is filled into a draft, and says where it comes from. */
@NullMarked
package ae.sharjah.digital.request.prefill;

import org.jspecify.annotations.NullMarked;
