package ae.sharjah.digital.catalog.publication.web;

import ae.sharjah.digital.catalog.publication.PublishedServices;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;

/**
 * Cache control of public responses. A publication is visible everywhere within two seconds: the sum of the two
 * durations.
 */
public final class PublicCaching {
    public static final CacheControl CONTROL =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic().staleWhileRevalidate(Duration.ofSeconds(1));

    private PublicCaching() {}

    /** Returns the entity tag of a published version. */
    public static String etag(PublishedServices.Reference version) {
        return "\"" + version.version() + "-" + version.hash() + "\"";
    }

    /** Returns whether the client already has what the tag stands for (RFC 9110, weak comparison). */
    public static boolean matches(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(sent -> sent.startsWith("W/") ? sent.substring(2) : sent)
                        .anyMatch(sent -> sent.equals(tag) || sent.equals("*"));
    }
}
