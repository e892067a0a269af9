package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.search.text.Stemmer;
import ae.sharjah.digital.catalog.search.text.Token;
import ae.sharjah.digital.catalog.search.text.Tokenizer;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.stereotype.Component;

/** In-memory search index of the published services. */
@Component
public class ServiceIndex implements AutoCloseable {
    /** Number of changes in one update from which the index is merged into one segment. */
    private static final int MERGE_THRESHOLD = 50;

    private final FacetCodes facetCodes = new FacetCodes();
    private final Searcher searcher = new Searcher(facetCodes);
    private final IndexWriter writer;
    private final Map<Long, IndexedService> entries = new HashMap<>();
    private final Map<ServiceId, Long> numbers = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private volatile Map<ServiceId, Long> usage = Map.of();
    private long lastNumber;
    private volatile IndexSnapshot current;

    public ServiceIndex() throws IOException {
        this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
        this.current = IndexSnapshot.of(DirectoryReader.open(writer), entries, null, usage, facetCodes);
    }

    /**
     * Applies changes; searches see them when the method returns.
     *
     * @param published services with their current version
     * @param withdrawn services that are no longer published
     * @param groupNames names of sectors, audiences and life events by id
     */
    synchronized void update(
            Collection<ServiceDocument> published,
            Collection<ServiceId> withdrawn,
            Map<String, LocalizedText> groupNames) {
        try {
            for (ServiceDocument service : published) {
                remove(service.serviceId());
                add(service, groupNames);
            }
            for (ServiceId service : withdrawn) {
                remove(service);
                writer.deleteDocuments(id(service));
            }
            if (published.size() >= MERGE_THRESHOLD) {
                writer.forceMerge(1);
            }
            DirectoryReader changed = DirectoryReader.openIfChanged(current.reader());
            if (changed != null) {
                IndexSnapshot before = current;
                current = IndexSnapshot.of(changed, entries, before.dictionary(), usage, facetCodes);
                before.reader().decRef();
            }
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    private void add(ServiceDocument service, Map<String, LocalizedText> groupNames) throws IOException {
        ServiceContent content = service.content();
        long number = ++lastNumber;
        var names = new ArrayList<LocalizedText>();
        var facets = new int[Facet.values().length][];
        for (Facet facet : Facet.values()) {
            List<String> values = facet.codes(content);
            facets[facet.ordinal()] = values.stream()
                    .mapToInt(code -> facetCodes.register(facet, code, name(facet, code, content, groupNames)))
                    .toArray();
            if (facet != Facet.AGENCY && facet != Facet.ONLINE && facet != Facet.FEE) {
                values.stream().map(groupNames::get).filter(Objects::nonNull).forEach(names::add);
            }
        }
        entries.put(number, IndexedService.of(ServiceCard.of(service), facets, this::stem));
        numbers.put(service.serviceId(), number);
        writer.updateDocument(
                id(service.serviceId()),
                IndexFields.of(service.serviceId(), number, new ServiceTerms(content, names, this::stem)));
    }

    private String stem(String form) {
        return stems.computeIfAbsent(form, Stemmer::stem);
    }

    private static LocalizedText name(
            Facet facet, String code, ServiceContent content, Map<String, LocalizedText> groupNames) {
        LocalizedText name = switch (facet) {
            case AGENCY -> content.agency().name();
            case SECTOR, AUDIENCE, LIFE_EVENT -> groupNames.get(code);
            case FEE, ONLINE -> Facet.NAMES.get(code);
        };
        return name == null ? LocalizedText.of(code, code) : name;
    }

    private void remove(ServiceId service) {
        Long number = numbers.remove(service);
        if (number != null) {
            entries.remove(number);
        }
    }

    /** Replaces the usage counts, which order services with equal scores. */
    synchronized void updateUsage(Map<ServiceId, Long> counts) {
        usage = Map.copyOf(counts);
        current = current.withUsage(usage);
    }

    /** Returns the latest number of submitted requests per service; services without requests are missing. */
    public Map<ServiceId, Long> usage() {
        return usage;
    }

    /** Returns all published services in no particular order. */
    public Collection<ServiceCard> all() {
        IndexSnapshot snapshot = current;
        return Arrays.stream(snapshot.byTitle())
                .mapToObj(document -> snapshot.entry(document).card())
                .toList();
    }

    /**
     * Finds services: the best match first for a text, otherwise in the order of Arabic titles.
     *
     * @throws ae.sharjah.digital.platform.web.problem.ProblemException 400 {@code cursor-invalid}
     */
    public SearchResult find(ServiceQuery query) {
        IndexSnapshot snapshot = acquire();
        try {
            String input = query.text();
            if (input == null || input.isBlank()) {
                return searcher.browse(snapshot, query);
            }
            ParsedQuery parsed = new QueryParser(snapshot.dictionary()).parse(input);
            if (parsed.clauses().isEmpty()) {
                return parsed.onlyStopWords() ? searcher.browse(snapshot, query) : SearchResult.empty();
            }
            return searcher.rank(snapshot, parsed, query);
        } finally {
            release(snapshot);
        }
    }

    /**
     * Suggests completions: first texts that contain the typed prefixes, then titles of services that the search finds.
     * No text occurs twice.
     */
    public List<Suggestion> suggest(String input, int limit) {
        IndexSnapshot snapshot = current;
        var usageBySlug = new HashMap<String, Long>();
        for (int document : snapshot.byTitle()) {
            long used = snapshot.usage()[document];
            if (used > 0) {
                usageBySlug.put(snapshot.entry(document).card().slug(), used);
            }
        }
        var all = new ArrayList<>(
                snapshot.suggestions().suggest(input, limit * 2, slug -> usageBySlug.getOrDefault(slug, 0L)));
        if (all.size() < limit) {
            all.addAll(suggestTitles(input, limit));
        }
        Set<String> seen = new HashSet<>();
        return all.stream().filter(one -> seen.add(one.text())).limit(limit).toList();
    }

    /** Returns matching titles of services that the search finds, in the language of the last word. */
    private List<Suggestion> suggestTitles(String input, int limit) {
        List<Token> words = Tokenizer.tokenize(input);
        if (words.isEmpty()) {
            return List.of();
        }
        String language = Tokenizer.isArabic(words.getLast().form()) ? "ar" : "en";
        var titles = new ArrayList<Suggestion>();
        for (SearchHit service : find(ServiceQuery.of(input, limit)).hits()) {
            String text = service.card().title().texts().get(language);
            Highlights highlights = service.highlights();
            List<Fragment> pieces =
                    highlights == null ? List.of() : highlights.title().getOrDefault(language, List.of());
            if (text != null && pieces.stream().anyMatch(Fragment::match)) {
                titles.add(
                        new Suggestion(Suggestion.Kind.SERVICE, service.card().slug(), language, text, pieces));
            }
        }
        return titles;
    }

    private IndexSnapshot acquire() {
        while (true) {
            IndexSnapshot snapshot = current;
            if (snapshot.reader().tryIncRef()) {
                return snapshot;
            }
        }
    }

    private static void release(IndexSnapshot snapshot) {
        try {
            snapshot.reader().decRef();
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    private static Term id(ServiceId service) {
        return new Term(IndexFields.ID, service.toString());
    }

    @Override
    public synchronized void close() throws IOException {
        current.reader().close();
        writer.close();
    }
}
