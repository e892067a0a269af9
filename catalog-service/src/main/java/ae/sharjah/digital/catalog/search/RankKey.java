package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.platform.web.paging.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Sort key of a search hit. Titles with all words of the query come first, then higher scores. Among services whose
 * scores differ by less than two percent, the more used one comes first. The key also serves as a page cursor.
 *
 * @param titleHasAllWords whether the title contains all words of the query
 * @param grade the score in steps of two percent
 */
record RankKey(boolean titleHasAllWords, int grade, long usage, float score, String slug)
        implements Comparable<RankKey> {
    private static final String KIND = "score";
    private static final double STEP = Math.log(1.02);

    static RankKey of(IndexSnapshot snapshot, int document, boolean titleHasAllWords, float score) {
        return new RankKey(
                titleHasAllWords,
                grade(score),
                snapshot.usage()[document],
                score,
                snapshot.entry(document).card().slug());
    }

    static int grade(float score) {
        return (int) Math.floor(Math.log(score) / STEP);
    }

    @Override
    public int compareTo(RankKey other) {
        int order = Boolean.compare(other.titleHasAllWords, titleHasAllWords);
        order = order != 0 ? order : Integer.compare(other.grade, grade);
        order = order != 0 ? order : Long.compare(other.usage, usage);
        order = order != 0 ? order : Float.compare(other.score, score);
        return order != 0 ? order : slug.compareTo(other.slug);
    }

    String cursor() {
        return Cursor.of(KIND, titleHasAllWords ? 1 : 0, Float.floatToIntBits(score), usage, slug)
                .encode();
    }

    static @Nullable RankKey parse(@Nullable String cursor) {
        return Cursor.read(cursor, parts -> {
            if (parts.size() != 5 || !parts.getFirst().equals(KIND)) {
                throw new IllegalArgumentException("cursor of another list");
            }
            float score = Float.intBitsToFloat(Integer.parseInt(parts.get(2)));
            if (!(score > 0) || Float.isInfinite(score)) {
                throw new IllegalArgumentException("invalid score");
            }
            return new RankKey(
                    parts.get(1).equals("1"), grade(score), Long.parseLong(parts.get(3)), score, parts.get(4));
        });
    }
}
