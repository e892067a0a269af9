package ae.sharjah.digital.catalog.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words in Arabic, English or both; null to browse
 * @param filters the value a service has to have
 * @param limit most services in the answer
 * @param cursor where the page before ended
 */
public record ServiceQuery(
        @Nullable String words,
        Map<Facet, String> filters,
        int limit,
        @Nullable String cursor) {

    public static ServiceQuery of(String words, int limit) {
        return new ServiceQuery(words, Map.of(), limit, null);
    }
}
