package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.search.text.TermDictionary;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Immutable view of the index for searches; every change creates a new one.
 *
 * @param entries by document number; null where a service was replaced or withdrawn
 * @param byTitle document numbers in the order of Arabic titles
 * @param usage by document number
 */
record IndexSnapshot(
        DirectoryReader reader,
        @Nullable IndexedService[] entries,
        int[] byTitle,
        FacetTable facets,
        TermDictionary dictionary,
        SuggestionIndex suggestions,
        long[] usage) {
    /** Fields that are searched. */
    static final List<String> FIELDS = List.of(IndexFields.TERMS, IndexFields.PAIRS, IndexFields.WHOLES);

    private static final Comparator<IndexedService> TITLE_ORDER = Comparator.comparing(IndexedService::titleOrder)
            .thenComparing(entry -> entry.card().slug());

    /**
     * Creates a snapshot of what the reader sees.
     *
     * @param known dictionary of the previous snapshot, which is reused when no word is new
     */
    static IndexSnapshot of(
            DirectoryReader reader,
            Map<Long, IndexedService> entries,
            @Nullable TermDictionary known,
            Map<ServiceId, Long> usage,
            FacetCodes facets)
            throws IOException {
        var byDocument = new @Nullable IndexedService[reader.maxDoc()];
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues numbers = leaf.reader().getNumericDocValues(IndexFields.NUMBER);
            Bits live = leaf.reader().getLiveDocs();
            for (int document = 0; numbers != null && document < leaf.reader().maxDoc(); document++) {
                if (numbers.advanceExact(document) && (live == null || live.get(document))) {
                    byDocument[leaf.docBase + document] = entries.get(numbers.longValue());
                }
            }
        }
        int[] byTitle = IntStream.range(0, byDocument.length)
                .filter(document -> byDocument[document] != null)
                .boxed()
                .sorted(Comparator.comparing(document -> byDocument[document], TITLE_ORDER))
                .mapToInt(Integer::intValue)
                .toArray();
        Set<String> forms = forms(reader);
        TermDictionary vocabulary = known != null && known.containsAllForms(forms) ? known : new TermDictionary(forms);
        List<IndexedService> inOrder = Arrays.stream(byTitle)
                .mapToObj(document -> byDocument[document])
                .toList();
        return new IndexSnapshot(
                        reader,
                        byDocument,
                        byTitle,
                        new FacetTable(byDocument),
                        vocabulary,
                        new SuggestionIndex(inOrder, facets),
                        new long[0])
                .withUsage(usage);
    }

    IndexSnapshot withUsage(Map<ServiceId, Long> counts) {
        var byDocument = new long[entries.length];
        for (int document : byTitle) {
            byDocument[document] = counts.getOrDefault(entry(document).card().id(), 0L);
        }
        return new IndexSnapshot(reader, entries, byTitle, facets, dictionary, suggestions, byDocument);
    }

    boolean isLive(int document) {
        return entries[document] != null;
    }

    /**
     * Returns the service of a document.
     *
     * @throws IllegalStateException when the document is not live
     */
    IndexedService entry(int document) {
        IndexedService entry = entries[document];
        if (entry == null) {
            throw new IllegalStateException("document " + document + " is not live");
        }
        return entry;
    }

    private static Set<String> forms(DirectoryReader reader) throws IOException {
        var forms = new HashSet<String>();
        Terms terms = MultiTerms.getTerms(reader, IndexFields.FORMS);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                forms.add(term.utf8ToString());
            }
        }
        return forms;
    }
}
