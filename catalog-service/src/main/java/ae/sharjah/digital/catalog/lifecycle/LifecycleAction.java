package ae.sharjah.digital.catalog.lifecycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done with a version; creating and changing a draft move nothing and are steps of its history all the same. */
public enum LifecycleAction {
    CREATE,
    CHANGE,
    SUBMIT,
    /** Takes a version back from review, or out of the schedule. */
    RECALL,
    /** Sends a version back to its authors, with reasons. */
    RETURN,
    APPROVE,
    PUBLISH,
    SUPERSEDE,
    SUSPEND,
    RESUME,
    RETIRE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what is no action. */
    public static Optional<LifecycleAction> of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst();
    }
}
