package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.LanguageMap;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.platform.paging.Cursor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published services in memory, with an index over their words. */
@Component
public class ServiceIndex implements AutoCloseable {
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(IndexFields.SLUG, SortField.Type.STRING));
    private static final Sort BY_TITLE = new Sort(
            new SortField(IndexFields.TITLE_ORDER, SortField.Type.STRING),
            new SortField(IndexFields.SLUG, SortField.Type.STRING));

    private final Map<String, ServiceCard> cards = new ConcurrentHashMap<>();
    private final Map<UUID, String> slugs = new HashMap<>();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    public ServiceIndex() throws IOException {
        Analyzer words = Analyzers.WORDS;
        var analyzer = new PerFieldAnalyzerWrapper(
                Analyzers.STEMS, Map.of(IndexFields.WORDS, words, IndexFields.TITLE_WORDS, words));
        this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
        this.searchers = new SearcherManager(writer, null);
    }

    /**
     * Takes changes in, visible to searches when it returns.
     *
     * @param published services with their version of now
     * @param withdrawn services that are not published any more
     * @param groupNames names of sectors and life events by id
     */
    synchronized void update(
            Collection<ServiceDocument> published, Collection<UUID> withdrawn, Map<String, LanguageMap> groupNames) {
        try {
            for (ServiceDocument service : published) {
                writer.updateDocument(id(service.serviceId()), IndexFields.of(service, groupNames));
                slugs.put(service.serviceId(), service.content().slug());
                cards.put(service.content().slug(), ServiceCard.of(service));
            }
            for (UUID service : withdrawn) {
                writer.deleteDocuments(id(service));
            }
            searchers.maybeRefreshBlocking();
            for (UUID service : withdrawn) {
                String slug = slugs.remove(service);
                if (slug != null) {
                    cards.remove(slug);
                }
            }
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    /** All published services, in no order. */
    public Collection<ServiceCard> all() {
        return List.copyOf(cards.values());
    }

    /**
     * Finds services: best first for words, else by Arabic title.
     *
     * @throws ae.sharjah.digital.platform.problem.ProblemException 400 {@code cursor-invalid}
     */
    public FoundServices find(ServiceQuery query) {
        String typed = query.words();
        if (typed == null || typed.isBlank()) {
            return page(new MatchAllDocsQuery(), query, BY_TITLE);
        }
        var words = WordsQuery.of(typed);
        if (!words.hasWords()) {
            return FoundServices.none();
        }
        if (!words.tells()) {
            return page(new MatchAllDocsQuery(), query, BY_TITLE);
        }
        FoundServices exact = page(words.all(), query, BEST_FIRST);
        return exact.total() > 0 ? exact : page(words.most(), query, BEST_FIRST);
    }

    private FoundServices page(Query words, ServiceQuery query, Sort order) {
        boolean byScore = order.equals(BEST_FIRST);
        FieldDoc after = Cursor.read(query.cursor(), parts -> last(parts, byScore));
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                if (after != null) {
                    // Its document number only matters among equals, and there are none: slugs are unique.
                    after.doc = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
                }
                TopFieldDocs found = searcher.search(
                        filtered(words, query),
                        new TopFieldCollectorManager(order, query.limit() + 1, after, Integer.MAX_VALUE));
                return page(found, query.limit(), byScore);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    private FoundServices page(TopFieldDocs found, int limit, boolean byScore) {
        FieldDoc[] hits = Arrays.copyOf(found.scoreDocs, found.scoreDocs.length, FieldDoc[].class);
        boolean more = hits.length > limit;
        List<ServiceCard> services = Arrays.stream(hits)
                .limit(limit)
                .map(hit -> cards.get(slug(hit)))
                // Withdrawn a moment ago.
                .filter(Objects::nonNull)
                .toList();
        String next = more ? cursor(hits[limit - 1], byScore).encoded() : null;
        return new FoundServices(services, next, Math.toIntExact(found.totalHits.value()));
    }

    private static Query filtered(Query words, ServiceQuery query) {
        var all = new BooleanQuery.Builder().add(words, BooleanClause.Occur.MUST);
        filter(all, IndexFields.SECTOR, query.sector());
        filter(all, IndexFields.AGENCY, query.agency());
        filter(all, IndexFields.LIFE_EVENT, query.lifeEvent());
        filter(all, IndexFields.AUDIENCE, query.audience());
        return all.build();
    }

    private static void filter(BooleanQuery.Builder all, String field, @Nullable String code) {
        if (code != null && !code.isEmpty()) {
            all.add(new TermQuery(new Term(field, code)), BooleanClause.Occur.FILTER);
        }
    }

    private static Cursor cursor(FieldDoc hit, boolean byScore) {
        return byScore
                ? Cursor.of("score", Float.floatToIntBits((Float) hit.fields[0]), slug(hit))
                : Cursor.of("title", ((BytesRef) hit.fields[0]).utf8ToString(), slug(hit));
    }

    private static FieldDoc last(List<String> parts, boolean byScore) {
        if (parts.size() != 3 || !parts.getFirst().equals(byScore ? "score" : "title")) {
            throw new IllegalArgumentException("a cursor of another list");
        }
        Object first = byScore ? score(parts.get(1)) : new BytesRef(parts.get(1));
        return new FieldDoc(0, Float.NaN, new Object[] {first, new BytesRef(parts.get(2))});
    }

    private static Object score(String bits) {
        float score = Float.intBitsToFloat(Integer.parseInt(bits));
        if (!Float.isFinite(score)) {
            throw new IllegalArgumentException("no score");
        }
        return score;
    }

    private static String slug(FieldDoc hit) {
        return ((BytesRef) hit.fields[1]).utf8ToString();
    }

    private static Term id(UUID service) {
        return new Term(IndexFields.ID, service.toString());
    }

    @Override
    public synchronized void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
