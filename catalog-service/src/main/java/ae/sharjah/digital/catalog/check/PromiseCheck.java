package ae.sharjah.digital.catalog.check;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import tools.jackson.databind.JsonNode;

/** Checks that a promised duration is longer than zero and not too long. */
final class PromiseCheck {
    /** The maximum in calendar days: longer promises exceed the working calendars and are of no use to applicants. */
    private static final Duration MAX_PROMISE = Duration.ofDays(366);

    private PromiseCheck() {}

    /**
     * Checks a promise.
     *
     * @param promise absent, a duration, or {@code service}
     */
    static void check(JsonNode promise, String at, FaultCollector faults) {
        if (isZero(promise.asString(""))) {
            faults.add(at, "promise-of-nothing");
        } else if (isTooLong(promise.asString(""))) {
            faults.add(at, "promise-too-long", CountedNoun.DAYS.counted(MAX_PROMISE.toDays()));
        }
    }

    private static boolean isTooLong(String promise) {
        try {
            return promise.startsWith("P") && Duration.parse(promise).compareTo(MAX_PROMISE) > 0;
        } catch (DateTimeParseException malformed) {
            return false;
        }
    }

    private static boolean isZero(String promise) {
        try {
            return promise.startsWith("P") && Duration.parse(promise).isZero();
        } catch (DateTimeParseException malformed) {
            // The structure check reports the malformed duration.
            return false;
        }
    }
}
