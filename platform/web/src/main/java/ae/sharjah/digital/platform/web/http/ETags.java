package ae.sharjah.digital.platform.web.http;

import ae.sharjah.digital.platform.web.hash.Sha256;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Strong entity tags (RFC 9110) of a resource's version, and the precondition that changes carry. */
public final class ETags {
    private static final char SEPARATOR = '.';
    private static final int DIGEST_DIGITS = 16;

    /**
     * Matches tags that {@link #tag} writes and no others; 18 digits always fit a long. A proxy that compresses the
     * response may have made the tag weak. It still names the version, which is the whole precondition, so it is accepted.
     */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(0|[1-9][0-9]{0,17})(?:\\.[0-9a-f]{16})?\"");

    private ETags() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Returns the tag of a response that contains more than the versioned resource, such as claims of the caller's
     * token. The tag changes with the rest too, and still names the version to change.
     *
     * @param besides the rest of the response; only a digest of it is in the tag
     */
    public static String tag(long version, String besides) {
        return "\"" + version + SEPARATOR + digest(besides) + "\"";
    }

    /**
     * Returns the version that a client last saw. The rest of its tag is not a precondition.
     *
     * @throws ProblemException 428 {@code precondition-required} when absent, 412 {@code precondition-failed} when it
     *     names no version
     */
    public static long requireVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw preconditionFailed();
        }
        return Long.parseLong(tag.group(1));
    }

    private static String digest(String text) {
        return Sha256.hex(text).substring(0, DIGEST_DIGITS);
    }

    /** Returns a 412 problem: the resource has changed since. */
    public static ProblemException preconditionFailed() {
        return ProblemException.of(HttpStatus.PRECONDITION_FAILED, "precondition-failed");
    }
}
