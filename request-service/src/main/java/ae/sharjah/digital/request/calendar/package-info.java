/** Working time: when agencies work, and how long a promise is then. Pure, but for the reading of its data. */
@NullMarked
package ae.sharjah.digital.request.calendar;

import org.jspecify.annotations.NullMarked;
