package ae.sharjah.digital.catalog.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service in a search result. */
public final class SearchHit {
    private final IndexedService service;
    private final @Nullable Set<String> highlightTerms;

    SearchHit(IndexedService service, @Nullable Set<String> highlightTerms) {
        this.service = service;
        this.highlightTerms = highlightTerms;
    }

    public ServiceCard card() {
        return service.card();
    }

    /** Returns the highlighted texts, or null for a search without a text. */
    public @Nullable Highlights highlights() {
        return highlightTerms == null ? null : service.highlights(highlightTerms);
    }
}
