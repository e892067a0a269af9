package ae.sharjah.digital.gateway.cache;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Permission of a service to cache a response (RFC 9111, RFC 5861).
 *
 * @param fresh how long the response may be served without asking the service
 * @param grace how much longer it may be served while another request revalidates it
 */
record CachePolicy(Duration fresh, Duration grace) {

    /** Returns null for a response that is not public or must not be stored. */
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
