package ae.sharjah.digital.catalog.check;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import tools.jackson.databind.JsonNode;

/** A promise is of some time: what is to happen within none is no promise anybody could keep. */
final class PromiseCheck {
    /** Days as they are written; what is longer no calendar can reckon, and nobody would wait for. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private PromiseCheck() {}

    /** @param promise absent, a duration, or {@code service} */
    static void check(JsonNode promise, String at, Faults faults) {
        if (isNothing(promise.asString(""))) {
            faults.add(at, "promise-of-nothing");
        } else if (isBeyondAll(promise.asString(""))) {
            faults.add(at, "promise-too-long", Long.toString(LONGEST.toDays()));
        }
    }

    private static boolean isBeyondAll(String promise) {
        try {
            return promise.startsWith("P") && Duration.parse(promise).compareTo(LONGEST) > 0;
        } catch (DateTimeParseException told) {
            return false;
        }
    }

    private static boolean isNothing(String promise) {
        try {
            return promise.startsWith("P") && Duration.parse(promise).isZero();
        } catch (DateTimeParseException told) {
            // The structure's check tells of its form.
            return false;
        }
    }
}
