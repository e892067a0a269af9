package ae.sharjah.digital.request.timer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets the alarms of one kind of things go off.
 *
 * @param things what metrics and logs call them
 * @param due those with an alarm that is due
 * @param ringing carries out what was due first
 */
record AlarmSource(String name, DueAlarms dueAlarms, Handler handler) {

    /** Gives the code of what went off; nothing when none is due, or somebody else holds the thing. */
    interface Handler {
        Optional<String> fire(UUID id, Instant now);
    }
}
