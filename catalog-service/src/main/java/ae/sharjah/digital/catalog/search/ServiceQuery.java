package ae.sharjah.digital.catalog.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Search request.
 *
 * @param text in Arabic, English or both; null to list all services
 * @param filters required value per facet
 * @param limit maximum number of services in the result
 * @param cursor end of the previous page
 */
public record ServiceQuery(
        @Nullable String text,
        Map<Facet, String> filters,
        int limit,
        @Nullable String cursor) {

    public static ServiceQuery of(String words, int limit) {
        return new ServiceQuery(words, Map.of(), limit, null);
    }
}
