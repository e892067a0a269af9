package ae.sharjah.digital.request.rating;

import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rating of a request.
 *
 * @param person the person who changed it last
 * @param score 1, the worst, to 5
 * @param words free text, or null
 * @param version counts its changes, from 1
 */
public record Rating(
        RatingId id,
        RequestId requestId,
        PersonId person,
        int score,
        @Nullable String words,
        long version,
        Instant ratedAt,
        Instant changedAt) {

    static Rating first(
            RatingId id, RequestId requestId, PersonId person, int score, @Nullable String words, Instant now) {
        return new Rating(id, requestId, person, score, words, 1, now, now);
    }

    boolean hasContent(int otherScore, @Nullable String otherWords) {
        return score == otherScore && Objects.equals(words, otherWords);
    }

    Rating changed(PersonId by, int newScore, @Nullable String newWords, Instant now) {
        return new Rating(id, requestId, by, newScore, newWords, version + 1, ratedAt, now);
    }
}
