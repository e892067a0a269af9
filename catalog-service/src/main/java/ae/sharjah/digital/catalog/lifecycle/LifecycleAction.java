package ae.sharjah.digital.catalog.lifecycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An action on a version. Creating and changing a draft leave its status unchanged but are steps of its history. */
public enum LifecycleAction {
    CREATE,
    CHANGE,
    SUBMIT,
    /** The authors withdraw a version from review or from the schedule. */
    RECALL,
    /** The office returns a version to its authors with a reason. */
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

    /** Returns the action with the given code; empty for an unknown code. */
    public static Optional<LifecycleAction> findByCode(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst();
    }
}
