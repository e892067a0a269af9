package ae.sharjah.digital.catalog.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Scores how well each service matches a query. Every clause contributes the rarity of its term times its weight in the
 * service, which saturates (as in BM25 without lengths). Services that match more of the words score higher. A scorer
 * serves one search at a time and is then reused, so that a search creates no garbage in proportion to the index.
 */
final class Scorer {
    private static final float HALF_SATURATION_WEIGHT = 6;
    private static final float[] SATURATION = new float[512];
    private static final float MIN_COVERAGE_FACTOR = 0.4f;
    private static final int KEYWORD_SHIFT = QueryParser.MAX_WORDS;
    private static final int TITLE_SHIFT = 2 * QueryParser.MAX_WORDS;
    private static final long WORD_MASK = (1L << QueryParser.MAX_WORDS) - 1;
    /** Multipliers that set the bit of a word for its tier and for all tiers below. */
    private static final long[] TIER_BITS = {1, 1 | 1L << KEYWORD_SHIFT, 1 | 1L << KEYWORD_SHIFT | 1L << TITLE_SHIFT};

    static {
        for (int weight = 0; weight < SATURATION.length; weight++) {
            SATURATION[weight] = weight / (weight + HALF_SATURATION_WEIGHT);
        }
    }

    private final BytesRef term = new BytesRef(256);
    private float[] scores = new float[0];
    /** Bits of the words that a document contains and, above them, of those in its keywords and in its title. */
    private long[] matchedWords = new long[0];
    /** Documents with a score; the first {@link #matchCount} are valid. */
    private int[] matched = new int[0];

    private int matchCount;
    private long queryWords;
    private @Nullable IndexSnapshot currentSnapshot;
    private @Nullable TermsEnum[][] terms = new TermsEnum[0][];
    private @Nullable PostingsEnum[] postings = new PostingsEnum[0];

    void score(IndexSnapshot snapshot, ParsedQuery query) throws IOException {
        prepare(snapshot);
        List<LeafReaderContext> leaves = snapshot.reader().leaves();
        float rarest = 0;
        for (ParsedQuery.Clause clause : query.clauses()) {
            term.bytes = ensureCapacity(term.bytes, clause.term().length() * 3);
            term.length = org.apache.lucene.util.UnicodeUtil.UTF16toUTF8(
                    clause.term(), 0, clause.term().length(), term.bytes);
            int services = 0;
            for (int leaf = 0; leaf < leaves.size(); leaf++) {
                TermsEnum each = terms(leaves, leaf, clause.field());
                if (each != null && each.seekExact(term)) {
                    services += each.docFreq();
                }
            }
            if (services > 0) {
                float rarity = (float) Math.log(1 + (snapshot.reader().numDocs() - services + 0.5) / (services + 0.5));
                if (clause.positions() == 0) {
                    // Among many services about one concept, few have a keyword that is exactly its name. Such a
                    // keyword must not count as rarer than the words themselves, or it would outweigh everything else
                    // about the concept.
                    rarity = Math.min(rarity, rarest);
                } else {
                    rarest = Math.max(rarest, rarity);
                }
                addClause(leaves, clause, clause.weight() * Math.max(rarity, 0.05f));
            }
        }
        queryWords = query.positions();
        for (int i = 0; i < matchCount; i++) {
            int document = matched[i];
            float share = (float) Long.bitCount(matchedWords[document] & WORD_MASK) / Long.bitCount(queryWords);
            scores[document] *= MIN_COVERAGE_FACTOR + (1 - MIN_COVERAGE_FACTOR) * share;
        }
    }

    private void addClause(List<LeafReaderContext> leaves, ParsedQuery.Clause clause, float weight) throws IOException {
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            TermsEnum each = terms(leaves, leaf, clause.field());
            // With one segment the enumeration is still positioned where the rarity was read.
            if (each == null || (leaves.size() > 1 && !each.seekExact(term))) {
                continue;
            }
            PostingsEnum services = each.postings(postings[leaf], PostingsEnum.FREQS);
            postings[leaf] = services;
            int base = leaves.get(leaf).docBase;
            for (int at = services.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = services.nextDoc()) {
                int document = base + at;
                if (scores[document] == 0) {
                    matched[matchCount++] = document;
                }
                int frequency = services.freq();
                scores[document] +=
                        weight * SATURATION[Math.min(FieldTier.weightFromFrequency(frequency), SATURATION.length - 1)];
                matchedWords[document] |= clause.positions() * tierBits(clause, FieldTier.fromFrequency(frequency));
            }
        }
    }

    /**
     * Returns the tier bits of a term in a field. A title that names the concept by another word is about it but does
     * not contain the word.
     */
    private static long tierBits(ParsedQuery.Clause clause, FieldTier tier) {
        FieldTier effective = tier == FieldTier.TITLE && clause.isConcept() ? FieldTier.KEYWORD : tier;
        return TIER_BITS[effective.ordinal()];
    }

    int matchCount() {
        return matchCount;
    }

    int matchedDocument(int index) {
        return matched[index];
    }

    float scoreOf(int document) {
        return scores[document];
    }

    /** Returns whether the title contains all words of the query. */
    boolean titleHasAllWords(int document) {
        return matchedWords[document] >>> TITLE_SHIFT == queryWords;
    }

    /** Returns whether title and keywords together contain all words of the query. */
    boolean titleAndKeywordsHaveAllWords(int document) {
        return (matchedWords[document] >>> KEYWORD_SHIFT & WORD_MASK) == queryWords;
    }

    void clear() {
        for (int i = 0; i < matchCount; i++) {
            scores[matched[i]] = 0;
            matchedWords[matched[i]] = 0;
        }
        matchCount = 0;
    }

    private void prepare(IndexSnapshot snapshot) {
        if (currentSnapshot != snapshot && (currentSnapshot == null || currentSnapshot.reader() != snapshot.reader())) {
            int documents = snapshot.reader().maxDoc();
            if (scores.length < documents) {
                scores = new float[documents];
                matchedWords = new long[documents];
                matched = new int[documents];
            }
            int leaves = snapshot.reader().leaves().size();
            terms = new TermsEnum[leaves][IndexSnapshot.FIELDS.size()];
            postings = new PostingsEnum[leaves];
        }
        currentSnapshot = snapshot;
    }

    private @Nullable TermsEnum terms(List<LeafReaderContext> leaves, int leaf, int field) throws IOException {
        TermsEnum[] fields = terms[leaf];
        if (fields[field] == null) {
            LeafReader reader = leaves.get(leaf).reader();
            Terms all = reader.terms(IndexSnapshot.FIELDS.get(field));
            fields[field] = all == null ? null : all.iterator();
        }
        return fields[field];
    }

    private static byte[] ensureCapacity(byte[] bytes, int length) {
        return bytes.length >= length ? bytes : Arrays.copyOf(bytes, length);
    }
}
