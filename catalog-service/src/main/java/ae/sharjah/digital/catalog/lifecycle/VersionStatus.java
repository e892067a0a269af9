package ae.sharjah.digital.catalog.lifecycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The status of a service version. */
public enum VersionStatus {
    /** The authors may change the version. */
    DRAFT("draft"),
    /** The digital office reviews the version. */
    IN_REVIEW("in-review"),
    /** The version waits for its publication date. */
    APPROVED("approved"),
    /** Residents see the version; at most one per service. */
    PUBLISHED("published"),
    /** Another version replaced it. */
    SUPERSEDED("superseded"),
    /** The version is temporarily hidden from residents. */
    SUSPENDED("suspended"),
    /** The version has ended permanently. */
    RETIRED("retired");

    /** The statuses of a version that may be published next; a service has at most one such version. */
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

    /**
     * Returns the constant with the given code.
     *
     * @throws IllegalArgumentException for an unknown code
     */
    public static VersionStatus fromCode(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no status " + code));
    }
}
