package ae.sharjah.digital.request.timer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Source of alarms: one kind of record with alarms, and the handler that fires them.
 *
 * @param things name in metrics and logs
 * @param due query of due alarms
 * @param ringing fires the alarm of a record that was due first
 */
record AlarmSource(String name, DueAlarms dueAlarms, Handler handler) {

    /** Fires an alarm. Returns its code; empty when none is due, or another transaction has locked the record. */
    interface Handler {
        Optional<String> fire(UUID id, Instant now);
    }
}
