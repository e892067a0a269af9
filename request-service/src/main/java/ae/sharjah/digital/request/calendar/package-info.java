/** Working time: calendars of agencies, and the duration of promises in them. Pure, except for reading the data. */
@NullMarked
package ae.sharjah.digital.request.calendar;

import org.jspecify.annotations.NullMarked;
