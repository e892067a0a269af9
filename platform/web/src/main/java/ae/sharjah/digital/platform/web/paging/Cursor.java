package ae.sharjah.digital.platform.web.paging;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Position in a list ordered by a key, as clients see it: opaque and URL-safe.
 *
 * @param parts the values of the ordering key of the last item served, first column first
 */
public record Cursor(List<String> parts) {
    private static final String SEPARATOR = "&";
    private static final Instant FIRST_TIME = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999999Z");

    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(String::valueOf).toList());
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.stream()
                        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                        .collect(Collectors.joining(SEPARATOR))
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads a cursor that a client sent back.
     *
     * @param reader converts the parts to the caller's key; any exception it throws means that the cursor is invalid
     * @return the key, or null when no cursor was sent
     * @throws ProblemException 400 {@code cursor-invalid}
     */
    public static <K> @Nullable K read(@Nullable String encoded, Function<List<String>, K> reader) {
        if (encoded == null) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            List<String> parts = Arrays.stream(text.split(SEPARATOR, -1))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                    .toList();
            if (parts.stream().anyMatch(part -> part.indexOf('\0') >= 0)) {
                throw new IllegalArgumentException("no database can store such a text");
            }
            return reader.apply(parts);
        } catch (RuntimeException notOurs) {
            throw ProblemException.badRequest("cursor-invalid");
        }
    }

    /**
     * Reads a part that is a time, for readers of {@link #read}.
     *
     * @throws IllegalArgumentException for a year that a database cannot store
     * @throws DateTimeParseException for another text
     */
    public static Instant time(String part) {
        Instant time = Instant.parse(part);
        if (time.isBefore(FIRST_TIME) || time.isAfter(LAST_TIME)) {
            throw new IllegalArgumentException("no database can store such a time");
        }
        return time;
    }
}
