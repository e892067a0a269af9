package ae.sharjah.digital.catalog.browse.web;

import ae.sharjah.digital.catalog.publication.PublishedServices;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;

/**
 * Cache control of public responses. A publication is visible everywhere within two seconds: the sum of the two
 * durations.
 */
final class Caching {
    static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic().staleWhileRevalidate(Duration.ofSeconds(1));

    private Caching() {}

    static String etag(PublishedServices.Reference version) {
        return "\"" + version.version() + "-" + version.hash() + "\"";
    }

    /** Returns whether the client already has the current version (RFC 9110, weak comparison). */
    static boolean matches(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(sent -> sent.startsWith("W/") ? sent.substring(2) : sent)
                        .anyMatch(sent -> sent.equals(tag) || sent.equals("*"));
    }
}
