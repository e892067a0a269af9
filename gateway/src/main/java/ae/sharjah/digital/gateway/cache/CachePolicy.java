package ae.sharjah.digital.gateway.cache;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a service says about keeping an answer (RFC 9111, RFC 5861).
 *
 * @param fresh how long it may be given without asking
 * @param grace how much longer, while somebody is asking
 */
record CachePolicy(Duration fresh, Duration grace) {

    /** Null for what is not for everybody, or not to be kept. */
    static @Nullable CachePolicy of(HttpHeaders headers) {
        if (headers.containsHeader(HttpHeaders.SET_COOKIE)) {
            return null;
        }
        boolean everybodys = false;
        long fresh = 0;
        long grace = 0;
        for (String directive : headers.getOrEmpty(HttpHeaders.CACHE_CONTROL).stream()
                .flatMap(line ->
                        java.util.Arrays.stream(line.toLowerCase(Locale.ROOT).split(",")))
                .map(String::strip)
                .toList()) {
            switch (directive.split("=", 2)[0]) {
                case "public" -> everybodys = true;
                case "max-age" -> fresh = seconds(directive);
                case "stale-while-revalidate" -> grace = seconds(directive);
                case "no-store", "no-cache", "private" -> {
                    return null;
                }
                default -> {}
            }
        }
        return everybodys && fresh > 0 ? new CachePolicy(Duration.ofSeconds(fresh), Duration.ofSeconds(grace)) : null;
    }

    private static long seconds(String directive) {
        try {
            return Long.parseLong(directive.substring(directive.indexOf('=') + 1));
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
