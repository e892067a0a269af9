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

/** Finds, ranks and counts in a snapshot. */
final class Finder {
    private static final String TITLE_CURSOR = "title";
    /** What fits so much less than the best is noise, unless title and keywords have all that was asked for. */
    private static final float OF_THE_BEST = 0.15f;

    private final FacetCodes codes;
    private final Queue<Scores> free = new ConcurrentLinkedQueue<>();

    Finder(FacetCodes codes) {
        this.codes = codes;
    }

    /** A place in the list by title. */
    private record TitlePlace(String title, String slug) {}

    FoundServices browse(Snapshot snapshot, ServiceQuery query) {
        TitlePlace after = Cursor.read(query.cursor(), Finder::titlePlace);
        var counts = new Counts(codes, snapshot.facets(), query.filters());
        var page = new ArrayList<FoundService>();
        int total = 0;
        Entry last = null;
        boolean more = false;
        for (int document : snapshot.byTitle()) {
            if (counts.count(document)) {
                total++;
                if (!more) {
                    Entry entry = snapshot.entry(document);
                    if (after == null || isAfter(entry, after)) {
                        more = page.size() == query.limit();
                        if (!more) {
                            page.add(new FoundService(entry, null));
                            last = entry;
                        }
                    }
                }
            }
        }
        String next = more && last != null
                ? Cursor.of(TITLE_CURSOR, last.titleOrder(), last.card().slug()).encode()
                : null;
        return new FoundServices(page, next, total, counts.values());
    }

    FoundServices rank(Snapshot snapshot, Asked asked, ServiceQuery query) {
        Position after = Position.read(query.cursor());
        Scores scores = Objects.requireNonNullElseGet(free.poll(), Scores::new);
        try {
            scores.compute(snapshot, asked);
            return ranked(snapshot, asked.marks(), query, after, scores);
        } catch (IOException neverFromMemory) {
            throw new java.io.UncheckedIOException(neverFromMemory);
        } finally {
            scores.clear();
            free.add(scores);
        }
    }

    private FoundServices ranked(
            Snapshot snapshot, Set<String> marks, ServiceQuery query, @Nullable Position after, Scores scores) {
        var counts = new Counts(codes, snapshot.facets(), query.filters());
        var best = new Best(query.limit() + 1);
        // Of the best of all, whatever the filters: so a filter leaves just what its facet counted.
        float least = best(snapshot, scores, any -> true) * OF_THE_BEST;
        int total = 0;
        for (int i = 0; i < scores.count(); i++) {
            int document = scores.found(i);
            float score = scores.of(document);
            if ((score >= least || scores.isAbout(document)) && snapshot.isLive(document) && counts.count(document)) {
                total++;
                best.offer(snapshot, document, scores, after);
            }
        }
        if (total == 0) {
            total = weaker(snapshot, counts, scores, best, after);
        }
        List<Position> found = best.positions();
        var page = new ArrayList<FoundService>(found.size());
        for (int i = 0; i < Math.min(query.limit(), found.size()); i++) {
            page.add(new FoundService(snapshot.entry(best.document(i)), marks));
        }
        String next =
                found.size() > query.limit() ? found.get(query.limit() - 1).cursor() : null;
        return new FoundServices(page, next, total, counts.values());
    }

    /** What fits less well, where the filters leave nothing better; no facet counts it. */
    private static int weaker(Snapshot snapshot, Counts counts, Scores scores, Best best, @Nullable Position after) {
        float least = best(snapshot, scores, counts::passes) * OF_THE_BEST;
        int total = 0;
        for (int i = 0; i < scores.count(); i++) {
            int document = scores.found(i);
            float score = scores.of(document);
            if (score >= least && snapshot.isLive(document) && counts.passes(document)) {
                total++;
                best.offer(snapshot, document, scores, after);
            }
        }
        return total;
    }

    private static float best(Snapshot snapshot, Scores scores, IntPredicate passes) {
        float best = 0;
        for (int i = 0; i < scores.count(); i++) {
            int document = scores.found(i);
            float score = scores.of(document);
            if (score > best && snapshot.isLive(document) && passes.test(document)) {
                best = score;
            }
        }
        return best;
    }

    private static TitlePlace titlePlace(List<String> parts) {
        if (parts.size() != 3 || !parts.getFirst().equals(TITLE_CURSOR)) {
            throw new IllegalArgumentException("a cursor of another list");
        }
        return new TitlePlace(parts.get(1), parts.get(2));
    }

    private static boolean isAfter(Entry entry, TitlePlace place) {
        int order = entry.titleOrder().compareTo(place.title());
        return order > 0 || (order == 0 && entry.card().slug().compareTo(place.slug()) > 0);
    }
}
