package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.platform.web.paging.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of what was found by words: with all of them in the title first, then the better; among services
 * that fit equally well, to two in a hundred, the one used more.
 *
 * @param titled whether the title has all words asked for
 * @param grade the score in steps of two in a hundred
 */
record Position(boolean titled, int grade, long usage, float score, String slug) implements Comparable<Position> {
    private static final String KIND = "score";
    private static final double STEP = Math.log(1.02);

    static Position of(Snapshot snapshot, int document, boolean titled, float score) {
        return new Position(
                titled,
                grade(score),
                snapshot.usage()[document],
                score,
                snapshot.entry(document).card().slug());
    }

    static int grade(float score) {
        return (int) Math.floor(Math.log(score) / STEP);
    }

    @Override
    public int compareTo(Position other) {
        int order = Boolean.compare(other.titled, titled);
        order = order != 0 ? order : Integer.compare(other.grade, grade);
        order = order != 0 ? order : Long.compare(other.usage, usage);
        order = order != 0 ? order : Float.compare(other.score, score);
        return order != 0 ? order : slug.compareTo(other.slug);
    }

    String cursor() {
        return Cursor.of(KIND, titled ? 1 : 0, Float.floatToIntBits(score), usage, slug)
                .encode();
    }

    static @Nullable Position read(@Nullable String cursor) {
        return Cursor.read(cursor, parts -> {
            if (parts.size() != 5 || !parts.getFirst().equals(KIND)) {
                throw new IllegalArgumentException("a cursor of another list");
            }
            float score = Float.intBitsToFloat(Integer.parseInt(parts.get(2)));
            if (!(score > 0) || Float.isInfinite(score)) {
                throw new IllegalArgumentException("no score");
            }
            return new Position(
                    parts.get(1).equals("1"), grade(score), Long.parseLong(parts.get(3)), score, parts.get(4));
        });
    }
}
