package ae.sharjah.digital.request.attachment.web;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checksums in headers (RFC 9530). Only SHA-256 is evaluated; others may be present. */
final class ContentDigests {
    static final String CONTENT = "Content-Digest";
    static final String REPRESENTATION = "Repr-Digest";

    private static final Pattern MEMBERS =
            Pattern.compile("\\s*[a-z0-9*_.-]+=:[A-Za-z0-9+/=]+:(\\s*,\\s*[a-z0-9*_.-]+=:[A-Za-z0-9+/=]+:)*\\s*");
    private static final Pattern SHA_256 = Pattern.compile("(?:^|[\\s,])sha-256=:([A-Za-z0-9+/]{43}=):");

    private ContentDigests() {}

    /**
     * Returns the checksum that the sender states; without content codings, which are not accepted, both headers have
     * the same meaning.
     *
     * @throws ProblemException 400 for a malformed header, or two that differ
     */
    static Optional<byte[]> parse(@Nullable String content, @Nullable String representation) {
        Map<String, byte[]> sums = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        if (content != null) {
            headers.put(CONTENT, content);
        }
        if (representation != null) {
            headers.put(REPRESENTATION, representation);
        }
        headers.forEach((name, value) -> {
            if (!MEMBERS.matcher(value).matches()) {
                throw malformed(name);
            }
            Matcher sum = SHA_256.matcher(value);
            if (sum.find()) {
                sums.put(name, Base64.getDecoder().decode(sum.group(1)));
            } else if (value.contains("sha-256=")) {
                throw malformed(name);
            }
        });
        List<byte[]> all = List.copyOf(sums.values());
        if (all.size() == 2 && !Arrays.equals(all.getFirst(), all.getLast())) {
            throw malformed(REPRESENTATION);
        }
        return all.stream().findFirst();
    }

    static String header(byte[] sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }

    private static ProblemException malformed(String name) {
        return ProblemException.malformed(List.of(Fault.of("#" + name, "digest.form")));
    }
}
