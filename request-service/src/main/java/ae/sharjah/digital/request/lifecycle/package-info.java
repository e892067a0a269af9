/** Requests themselves: drafting, submitting, acting, and their history. */
@NullMarked
package ae.sharjah.digital.request.lifecycle;

import org.jspecify.annotations.NullMarked;
