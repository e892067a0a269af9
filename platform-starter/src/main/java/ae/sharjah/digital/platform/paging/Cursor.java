package ae.sharjah.digital.platform.paging;

import ae.sharjah.digital.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Position in a list ordered by a key, as clients see it: opaque, safe in an address.
 *
 * @param parts the values of the ordering key of the last item served, first column first
 */
public record Cursor(List<String> parts) {
    private static final String SEPARATOR = "\n";

    public static Cursor of(Object... parts) {
        return new Cursor(java.util.Arrays.stream(parts).map(String::valueOf).toList());
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor a client sent back.
     *
     * @param reader turns the parts into the caller's key; whatever it throws means the cursor is not ours
     * @return the key, or null when no cursor was sent
     * @throws ProblemException 400 {@code cursor-invalid}
     */
    public static <K> @Nullable K read(@Nullable String encoded, Function<List<String>, K> reader) {
        if (encoded == null) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            return reader.apply(List.of(text.split(SEPARATOR, -1)));
        } catch (RuntimeException notOurs) {
            throw ProblemException.badRequest("cursor-invalid");
        }
    }
}
