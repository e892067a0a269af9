package ae.sharjah.digital.platform.web.security;

import java.util.List;

/**
 * Addresses a service serves without sign-in, for reading only. Declared as a bean by the service; its controller
 * methods grant as well.
 *
 * @param patterns path patterns such as {@code /api/v1/services/**}
 */
public record PublicReads(List<String> patterns) {
    public static PublicReads of(String... patterns) {
        return new PublicReads(List.of(patterns));
    }
}
