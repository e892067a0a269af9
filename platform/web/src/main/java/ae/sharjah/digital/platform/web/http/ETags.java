package ae.sharjah.digital.platform.web.http;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A resource's version as a strong entity tag (RFC 9110), and the precondition that changes carry. */
public final class ETags {
    private static final char BESIDES = '.';
    private static final int DIGEST_BYTES = 8;

    /** As {@link #tag} writes it and no otherwise; 18 digits are always a long. */
    private static final Pattern TAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})(?:\\.[0-9a-f]{16})?\"");

    private ETags() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The tag of an answer that tells more than the versioned resource, such as what the caller's token says: it changes
     * with that too, and still names the version to change.
     *
     * @param besides what else is told; only a digest of it is in the tag
     */
    public static String tag(long version, String besides) {
        return "\"" + version + BESIDES + digest(besides) + "\"";
    }

    /**
     * The version a client last saw. What its tag says besides is no precondition.
     *
     * @throws ProblemException 428 {@code precondition-required} when absent, 412 {@code precondition-failed} when it
     *     names no version of ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw stale();
        }
        return Long.parseLong(tag.group(1));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256 in this Java", e);
        }
    }

    /** 412: somebody changed it since. */
    public static ProblemException stale() {
        return ProblemException.of(HttpStatus.PRECONDITION_FAILED, "precondition-failed");
    }
}
