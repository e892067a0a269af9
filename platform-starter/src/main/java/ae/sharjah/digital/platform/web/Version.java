package ae.sharjah.digital.platform.web;

import ae.sharjah.digital.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A resource's version as a strong entity tag (RFC 9110), and the precondition that changes carry. */
public final class Version {
    private Version() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version a client last saw.
     *
     * @throws ProblemException 428 {@code precondition-required} when absent, 412 {@code precondition-failed} when it
     *     names no version of ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
        }
        try {
            String tag = ifMatch.strip();
            if (tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")) {
                return Long.parseLong(tag.substring(1, tag.length() - 1));
            }
        } catch (NumberFormatException notAVersion) {
            throw stale();
        }
        throw stale();
    }

    /** 412: somebody changed it since. */
    public static ProblemException stale() {
        return ProblemException.of(HttpStatus.PRECONDITION_FAILED, "precondition-failed");
    }
}
