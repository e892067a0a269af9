package ae.sharjah.digital.catalog.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the best hits of a search in order. Most candidates are rejected by one comparison. */
final class Best {
    private static final float TWO_GRADES = 0.95f;

    private final int most;
    private final ArrayList<Position> positions;
    private final int[] documents;

    Best(int most) {
        this.most = most;
        this.positions = new ArrayList<>(most);
        this.documents = new int[most];
    }

    void offer(Snapshot snapshot, int document, Scores scores, @Nullable Position after) {
        float score = scores.of(document);
        boolean titled = scores.inTitle(document);
        if (positions.size() == most) {
            Position last = positions.getLast();
            // A score lower by more than a grade ranks behind regardless of usage; within a grade usage and score
            // decide.
            boolean lower = score < last.score() * TWO_GRADES
                    || (score < last.score() && snapshot.usage()[document] <= last.usage());
            if (last.titled() ? !titled || lower : !titled && lower) {
                return;
            }
        }
        Position position = Position.of(snapshot, document, titled, score);
        if (after != null && position.compareTo(after) <= 0) {
            return;
        }
        int at = positions.size();
        while (at > 0 && position.compareTo(positions.get(at - 1)) < 0) {
            at--;
        }
        if (at == most) {
            return;
        }
        if (positions.size() == most) {
            positions.removeLast();
        }
        System.arraycopy(documents, at, documents, at + 1, positions.size() - at);
        positions.add(at, position);
        documents[at] = document;
    }

    List<Position> positions() {
        return positions;
    }

    int document(int place) {
        return documents[place];
    }
}
