package ae.sharjah.digital.request.timer;

import java.time.Instant;
import java.util.Optional;

/**
 * Source of alarms: one kind of record with alarms, and the handler that fires them.
 *
 * @param <I> type of the records' identifiers
 * @param name name in metrics and logs
 * @param dueAlarms query of due alarms
 * @param handler fires the alarm of a record that was due first
 */
record AlarmSource<I>(String name, DueAlarms<I> dueAlarms, Handler<I> handler) {

    /** Fires an alarm. Returns its code; empty when none is due, or another transaction has locked the record. */
    interface Handler<I> {
        Optional<String> fire(I id, Instant now);
    }
}
