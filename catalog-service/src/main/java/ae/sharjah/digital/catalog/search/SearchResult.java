package ae.sharjah.digital.catalog.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search result.
 *
 * @param next cursor of the next page, or null on the last
 * @param total number of matching services
 * @param facets values of all matches, most services first; the counts of a facet ignore its own filter, so that its
 *     other values remain visible
 */
public record SearchResult(
        List<SearchHit> hits, @Nullable String next, int total, Map<Facet, List<FacetValue>> facets) {

    static SearchResult empty() {
        return new SearchResult(List.of(), null, 0, Map.of());
    }
}
