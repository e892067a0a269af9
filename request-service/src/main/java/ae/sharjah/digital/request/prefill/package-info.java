/** Prefilling of drafts: known values of a person are filled in, with their origin. */
@NullMarked
package ae.sharjah.digital.request.prefill;

import org.jspecify.annotations.NullMarked;
