/** The ratings API. */
@NullMarked
package ae.sharjah.digital.request.rating.web;

import org.jspecify.annotations.NullMarked;
