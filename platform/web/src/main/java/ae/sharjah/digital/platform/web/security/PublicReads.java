package ae.sharjah.digital.platform.web.security;

import java.util.List;

/**
 * Addresses that a service serves without sign-in, for reading only. The service declares them as a bean; its
 * controller methods grant access as well.
 *
 * @param patterns path patterns such as {@code /api/v1/services/**}
 */
public record PublicReads(List<String> patterns) {
    public static PublicReads of(String... patterns) {
        return new PublicReads(List.of(patterns));
    }
}
