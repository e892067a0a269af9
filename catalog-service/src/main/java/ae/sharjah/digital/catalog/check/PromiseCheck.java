package ae.sharjah.digital.catalog.check;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import tools.jackson.databind.JsonNode;

/** A promise is of some time: what is to happen within none is no promise anybody could keep. */
final class PromiseCheck {
    private PromiseCheck() {}

    /** @param promise absent, a duration, or {@code service} */
    static void check(JsonNode promise, String at, Faults faults) {
        if (isNothing(promise.asString(""))) {
            faults.add(at, "promise-of-nothing");
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
