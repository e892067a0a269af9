package ae.sharjah.digital.catalog.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param next cursor of the page after it, or null on the last
 * @param total how many services fit
 * @param facets what all that fit can be narrowed down by, most services first; a choice already made is left out of
 *     the counts of its own facet, so that the other choices can be seen
 */
public record FoundServices(
        List<FoundService> services, @Nullable String next, int total, Map<Facet, List<FacetValue>> facets) {

    static FoundServices none() {
        return new FoundServices(List.of(), null, 0, Map.of());
    }
}
