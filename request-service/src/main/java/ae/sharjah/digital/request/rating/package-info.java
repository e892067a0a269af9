/** Ratings of requests by their applicants, after the decision. */
@NullMarked
package ae.sharjah.digital.request.rating;

import org.jspecify.annotations.NullMarked;
