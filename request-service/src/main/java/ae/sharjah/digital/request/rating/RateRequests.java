package ae.sharjah.digital.request.rating;

import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.lifecycle.Applicant;
import ae.sharjah.digital.request.lifecycle.HeldRequests;
import ae.sharjah.digital.request.lifecycle.PlainText;
import ae.sharjah.digital.request.lifecycle.Request;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes ratings. Each is one transaction: the rating and its event, while nobody else moves the request. */
@Service
public class RateRequests {
    private final HeldRequests requests;
    private final Ratings ratings;
    private final RatingEvents events;
    private final RatingSettings settings;
    private final Ids ids;
    private final Clock clock;

    RateRequests(
            HeldRequests requests,
            Ratings ratings,
            RatingEvents events,
            RatingSettings settings,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.ratings = ratings;
        this.events = events;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** A rating, the request it is of, and whether it is new. */
    public record Rated(Rating rating, Request request, boolean isNew) {}

    /**
     * Rates a request, or changes what was said. To say the same again changes nothing, whatever version was seen.
     *
     * @param score 1 to 5
     * @param seen the rating's version that was last seen, or null for one that is new
     * @throws ProblemException 404, 409 {@code not-decided-yet} and {@code rating-closed}, 412, 422 for the words, 428
     */
    @Transactional
    public Rated rate(Applicant applicant, UUID requestId, int score, @Nullable String words, @Nullable Long seen) {
        var faults = PlainText.faults("/words", words);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        Request request = requests.ofPerson(applicant.holder(), requestId).orElseThrow(ProblemException::notFound);
        UUID person = applicant.caller().id();
        Optional<Rating> given = ratings.ofRequest(requestId);
        if (given.isPresent()) {
            return changed(given.get(), request, person, score, words, seen);
        }
        if (seen != null) {
            throw ETags.preconditionFailed();
        }
        requireDecided(request);
        Rating first = Rating.first(ids.next(), requestId, person, score, words, now());
        ratings.add(first);
        events.rated(first, request);
        return new Rated(first, request, true);
    }

    private Rated changed(
            Rating before, Request request, UUID person, int score, @Nullable String words, @Nullable Long seen) {
        if (before.says(score, words)) {
            return new Rated(before, request, false);
        }
        if (seen == null) {
            throw ProblemException.of(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
        }
        if (seen != before.version()) {
            throw ETags.preconditionFailed();
        }
        requireDecided(request);
        Instant now = now();
        if (now.isAfter(RatingWindow.closes(before, request, settings))) {
            throw ProblemException.conflict(
                    "rating-closed", Long.toString(settings.changeable().toDays()));
        }
        Rating after = before.changed(person, score, words, now);
        ratings.change(after);
        events.rated(after, request);
        return new Rated(after, request, false);
    }

    private static void requireDecided(Request request) {
        if (!RatingWindow.decided(request)) {
            throw ProblemException.conflict("not-decided-yet");
        }
    }

    /** Until when a rating can be changed. */
    public Instant closes(Rating rating, Request request) {
        return RatingWindow.closes(rating, request, settings);
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
