package ae.sharjah.digital.catalog.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the best hits of a search in order. Most candidates are rejected by one comparison. */
final class TopHits {
    private static final float WITHIN_TWO_GRADES = 0.95f;

    private final int capacity;
    private final ArrayList<RankKey> keys;
    private final int[] documents;

    TopHits(int capacity) {
        this.capacity = capacity;
        this.keys = new ArrayList<>(capacity);
        this.documents = new int[capacity];
    }

    void offer(IndexSnapshot snapshot, int document, Scorer scorer, @Nullable RankKey after) {
        float score = scorer.scoreOf(document);
        boolean titleMatch = scorer.titleHasAllWords(document);
        if (keys.size() == capacity) {
            RankKey last = keys.getLast();
            // A score lower by more than a grade ranks behind regardless of usage; within a grade usage and score
            // decide.
            boolean lower = score < last.score() * WITHIN_TWO_GRADES
                    || (score < last.score() && snapshot.usage()[document] <= last.usage());
            if (last.titleHasAllWords() ? !titleMatch || lower : !titleMatch && lower) {
                return;
            }
        }
        RankKey key = RankKey.of(snapshot, document, titleMatch, score);
        if (after != null && key.compareTo(after) <= 0) {
            return;
        }
        int at = keys.size();
        while (at > 0 && key.compareTo(keys.get(at - 1)) < 0) {
            at--;
        }
        if (at == capacity) {
            return;
        }
        if (keys.size() == capacity) {
            keys.removeLast();
        }
        System.arraycopy(documents, at, documents, at + 1, keys.size() - at);
        keys.add(at, key);
        documents[at] = document;
    }

    List<RankKey> keys() {
        return keys;
    }

    int document(int index) {
        return documents[index];
    }
}
