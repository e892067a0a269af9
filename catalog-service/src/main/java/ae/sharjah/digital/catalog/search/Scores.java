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
final class Scores {
    private static final float HALF_WEIGHT = 6;
    private static final float[] SATURATED = new float[512];
    private static final float FOR_ANY_WORD = 0.4f;
    private static final int IN_KEYWORDS = QueryReader.MOST_WORDS;
    private static final int IN_TITLE = 2 * QueryReader.MOST_WORDS;
    private static final long WORDS = (1L << QueryReader.MOST_WORDS) - 1;
    /** Multipliers that set the bit of a word for its tier and for all tiers below. */
    private static final long[] SPREAD = {1, 1 | 1L << IN_KEYWORDS, 1 | 1L << IN_KEYWORDS | 1L << IN_TITLE};

    static {
        for (int weight = 0; weight < SATURATED.length; weight++) {
            SATURATED[weight] = weight / (weight + HALF_WEIGHT);
        }
    }

    private final BytesRef term = new BytesRef(256);
    private float[] scores = new float[0];
    /** Bits of the words that a document contains and, above them, of those in its keywords and in its title. */
    private long[] words = new long[0];
    /** Documents with a score; the first {@link #count} are valid. */
    private int[] found = new int[0];

    private int count;
    private long all;
    private @Nullable Snapshot of;
    private @Nullable TermsEnum[][] terms = new TermsEnum[0][];
    private @Nullable PostingsEnum[] postings = new PostingsEnum[0];

    void compute(Snapshot snapshot, Asked asked) throws IOException {
        prepare(snapshot);
        List<LeafReaderContext> leaves = snapshot.reader().leaves();
        float rarest = 0;
        for (Asked.Clause clause : asked.clauses()) {
            term.bytes = ensure(term.bytes, clause.term().length() * 3);
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
                add(leaves, clause, clause.weight() * Math.max(rarity, 0.05f));
            }
        }
        all = asked.positions();
        for (int i = 0; i < count; i++) {
            int document = found[i];
            float share = (float) Long.bitCount(words[document] & WORDS) / Long.bitCount(all);
            scores[document] *= FOR_ANY_WORD + (1 - FOR_ANY_WORD) * share;
        }
    }

    private void add(List<LeafReaderContext> leaves, Asked.Clause clause, float weight) throws IOException {
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
                    found[count++] = document;
                }
                int frequency = services.freq();
                scores[document] += weight * SATURATED[Math.min(Place.weight(frequency), SATURATED.length - 1)];
                words[document] |= clause.positions() * spread(clause, Place.of(frequency));
            }
        }
    }

    /**
     * Returns the tier bits of a term in a field. A title that names the concept by another word is about it but does
     * not contain the word.
     */
    private static long spread(Asked.Clause clause, Place place) {
        Place seen = place == Place.TITLE && clause.isThing() ? Place.KEYWORD : place;
        return SPREAD[seen.ordinal()];
    }

    int count() {
        return count;
    }

    int found(int index) {
        return found[index];
    }

    float of(int document) {
        return scores[document];
    }

    /** Returns whether the title contains all words of the query. */
    boolean inTitle(int document) {
        return words[document] >>> IN_TITLE == all;
    }

    /** Returns whether title and keywords together contain all words of the query. */
    boolean isAbout(int document) {
        return (words[document] >>> IN_KEYWORDS & WORDS) == all;
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            scores[found[i]] = 0;
            words[found[i]] = 0;
        }
        count = 0;
    }

    private void prepare(Snapshot snapshot) {
        if (of != snapshot && (of == null || of.reader() != snapshot.reader())) {
            int documents = snapshot.reader().maxDoc();
            if (scores.length < documents) {
                scores = new float[documents];
                words = new long[documents];
                found = new int[documents];
            }
            int leaves = snapshot.reader().leaves().size();
            terms = new TermsEnum[leaves][Snapshot.FIELDS.size()];
            postings = new PostingsEnum[leaves];
        }
        of = snapshot;
    }

    private @Nullable TermsEnum terms(List<LeafReaderContext> leaves, int leaf, int field) throws IOException {
        TermsEnum[] fields = terms[leaf];
        if (fields[field] == null) {
            LeafReader reader = leaves.get(leaf).reader();
            Terms all = reader.terms(Snapshot.FIELDS.get(field));
            fields[field] = all == null ? null : all.iterator();
        }
        return fields[field];
    }

    private static byte[] ensure(byte[] bytes, int length) {
        return bytes.length >= length ? bytes : Arrays.copyOf(bytes, length);
    }
}
