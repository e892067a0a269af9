package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.platform.web.paging.Cursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Finds, ranks and counts the services of a snapshot. */
final class Searcher {
    private static final String TITLE_CURSOR = "title";
    /**
     * Matches below this share of the best score are noise, unless title and keywords contain all words of the query.
     */
    private static final float MIN_SHARE_OF_BEST_SCORE = 0.15f;

    private final FacetCodes facetCodes;
    private final Queue<Scorer> idleScorers = new ConcurrentLinkedQueue<>();

    Searcher(FacetCodes facetCodes) {
        this.facetCodes = facetCodes;
    }

    /** Position in the list by title. */
    private record TitleKey(String title, String slug) {}

    SearchResult browse(IndexSnapshot snapshot, ServiceQuery query) {
        TitleKey after = Cursor.read(query.cursor(), Searcher::parseTitleKey);
        var counter = new FacetCounter(facetCodes, snapshot.facets(), query.filters());
        var page = new ArrayList<SearchHit>();
        int total = 0;
        IndexedService last = null;
        boolean more = false;
        for (int document : snapshot.byTitle()) {
            if (counter.count(document)) {
                total++;
                if (!more) {
                    IndexedService entry = snapshot.entry(document);
                    if (after == null || isAfter(entry, after)) {
                        more = page.size() == query.limit();
                        if (!more) {
                            page.add(new SearchHit(entry, null));
                            last = entry;
                        }
                    }
                }
            }
        }
        String next = more && last != null
                ? Cursor.of(TITLE_CURSOR, last.titleOrder(), last.card().slug()).encode()
                : null;
        return new SearchResult(page, next, total, counter.facets());
    }

    SearchResult rank(IndexSnapshot snapshot, ParsedQuery parsed, ServiceQuery query) {
        RankKey after = RankKey.parse(query.cursor());
        Scorer scorer = Objects.requireNonNullElseGet(idleScorers.poll(), Scorer::new);
        try {
            scorer.score(snapshot, parsed);
            return collect(snapshot, parsed.highlightTerms(), query, after, scorer);
        } catch (IOException neverFromMemory) {
            throw new java.io.UncheckedIOException(neverFromMemory);
        } finally {
            scorer.clear();
            idleScorers.add(scorer);
        }
    }

    private SearchResult collect(
            IndexSnapshot snapshot,
            Set<String> highlightTerms,
            ServiceQuery query,
            @Nullable RankKey after,
            Scorer scorer) {
        var counter = new FacetCounter(facetCodes, snapshot.facets(), query.filters());
        var best = new TopHits(query.limit() + 1);
        // Relative to the best match regardless of filters, so that a filter leaves exactly the number that its facet
        // counted.
        float least = highestScore(snapshot, scorer, any -> true) * MIN_SHARE_OF_BEST_SCORE;
        int total = 0;
        for (int i = 0; i < scorer.matchCount(); i++) {
            int document = scorer.matchedDocument(i);
            float score = scorer.scoreOf(document);
            if ((score >= least || scorer.titleAndKeywordsHaveAllWords(document))
                    && snapshot.isLive(document)
                    && counter.count(document)) {
                total++;
                best.offer(snapshot, document, scorer, after);
            }
        }
        if (total == 0) {
            total = collectWeakerMatches(snapshot, counter, scorer, best, after);
        }
        List<RankKey> found = best.keys();
        var page = new ArrayList<SearchHit>(found.size());
        for (int i = 0; i < Math.min(query.limit(), found.size()); i++) {
            page.add(new SearchHit(snapshot.entry(best.document(i)), highlightTerms));
        }
        String next =
                found.size() > query.limit() ? found.get(query.limit() - 1).cursor() : null;
        return new SearchResult(page, next, total, counter.facets());
    }

    /** Collects weaker matches when the filters leave no better ones; they are not counted in any facet. */
    private static int collectWeakerMatches(
            IndexSnapshot snapshot, FacetCounter counter, Scorer scorer, TopHits best, @Nullable RankKey after) {
        float least = highestScore(snapshot, scorer, counter::passes) * MIN_SHARE_OF_BEST_SCORE;
        int total = 0;
        for (int i = 0; i < scorer.matchCount(); i++) {
            int document = scorer.matchedDocument(i);
            float score = scorer.scoreOf(document);
            if (score >= least && snapshot.isLive(document) && counter.passes(document)) {
                total++;
                best.offer(snapshot, document, scorer, after);
            }
        }
        return total;
    }

    private static float highestScore(IndexSnapshot snapshot, Scorer scorer, IntPredicate passes) {
        float best = 0;
        for (int i = 0; i < scorer.matchCount(); i++) {
            int document = scorer.matchedDocument(i);
            float score = scorer.scoreOf(document);
            if (score > best && snapshot.isLive(document) && passes.test(document)) {
                best = score;
            }
        }
        return best;
    }

    private static TitleKey parseTitleKey(List<String> parts) {
        if (parts.size() != 3 || !parts.getFirst().equals(TITLE_CURSOR)) {
            throw new IllegalArgumentException("cursor of another list");
        }
        return new TitleKey(parts.get(1), parts.get(2));
    }

    private static boolean isAfter(IndexedService entry, TitleKey key) {
        int order = entry.titleOrder().compareTo(key.title());
        return order > 0 || (order == 0 && entry.card().slug().compareTo(key.slug()) > 0);
    }
}
