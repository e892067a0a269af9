/** Requests of residents, from draft to outcome. */
@NullMarked
package ae.sharjah.digital.request;

import org.jspecify.annotations.NullMarked;
