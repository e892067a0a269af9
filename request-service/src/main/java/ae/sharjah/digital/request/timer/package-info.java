/** Scheduling of alarms: warnings before a promised time is over, actions when it is, expiry of drafts. */
@NullMarked
package ae.sharjah.digital.request.timer;

import org.jspecify.annotations.NullMarked;
