package ae.sharjah.digital.catalog.lifecycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Where a service version stands. */
public enum VersionStatus {
    /** Its authors may change it. */
    DRAFT("draft"),
    /** The digital office looks at it. */
    IN_REVIEW("in-review"),
    /** Waits for the date of its publication. */
    APPROVED("approved"),
    /** What residents see; one of a service at most. */
    PUBLISHED("published"),
    /** Another version took its place. */
    SUPERSEDED("superseded"),
    /** Taken off for the time being. */
    SUSPENDED("suspended"),
    /** Ended for good. */
    RETIRED("retired");

    /** Of these a service has one version at most: what may become the next published one. */
    public static final Set<VersionStatus> OPEN = Set.copyOf(EnumSet.of(DRAFT, IN_REVIEW, APPROVED));

    private final String code;

    VersionStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static VersionStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status " + code));
    }
}
