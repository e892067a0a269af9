package ae.sharjah.digital.catalog.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param next cursor of the page after it, or null on the last
 * @param total how many services fit
 */
public record FoundServices(
        List<ServiceCard> services, @Nullable String next, int total) {

    static FoundServices none() {
        return new FoundServices(List.of(), null, 0);
    }
}
