package ae.sharjah.digital.request.rating;

import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.Applicant;
import ae.sharjah.digital.request.lifecycle.LockedRequests;
import ae.sharjah.digital.request.lifecycle.PlainTextRule;
import ae.sharjah.digital.request.lifecycle.Request;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creation and change of ratings. Each is one transaction with its event, under the request's lock. */
@Service
public class RatingService {
    private final LockedRequests requests;
    private final Ratings ratings;
    private final RatingEvents events;
    private final RatingSettings settings;
    private final Ids ids;
    private final Clock clock;

    RatingService(
            LockedRequests requests,
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

    /** A rating, its request, and whether the rating is new. */
    public record Result(Rating rating, Request request, boolean isNew) {}

    /**
     * Rates a request, or changes its rating. Repeating the stored rating changes nothing, and succeeds without a
     * matching version.
     *
     * @param score 1 to 5
     * @param seen the rating's version last seen, or null for a new one
     * @throws ProblemException 404, 409 {@code not-decided-yet} and {@code rating-closed}, 412, 422 for the text, 428
     */
    @Transactional
    public Result rate(
            Applicant applicant, RequestId requestId, int score, @Nullable String words, @Nullable Long seen) {
        var faults = PlainTextRule.faults("/words", words);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        Request request = requests.lockOfPerson(applicant.holder(), requestId).orElseThrow(ProblemException::notFound);
        PersonId person = new PersonId(applicant.caller().id());
        Optional<Rating> given = ratings.ofRequest(requestId);
        if (given.isPresent()) {
            return change(given.get(), request, person, score, words, seen);
        }
        if (seen != null) {
            throw ETags.preconditionFailed();
        }
        requireDecided(request);
        Rating first = Rating.first(new RatingId(ids.next()), requestId, person, score, words, clock.instant());
        ratings.add(first);
        events.publish(first, request);
        return new Result(first, request, true);
    }

    private Result change(
            Rating before, Request request, PersonId person, int score, @Nullable String words, @Nullable Long seen) {
        if (before.hasContent(score, words)) {
            return new Result(before, request, false);
        }
        if (seen == null) {
            throw ProblemException.of(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
        }
        if (seen != before.version()) {
            throw ETags.preconditionFailed();
        }
        requireDecided(request);
        Instant now = clock.instant();
        if (now.isAfter(RatingWindow.closesAt(before, request, settings))) {
            throw ProblemException.conflict(
                    "rating-closed", Long.toString(settings.changeable().toDays()));
        }
        Rating after = before.changed(person, score, words, now);
        ratings.change(after);
        events.publish(after, request);
        return new Result(after, request, false);
    }

    private static void requireDecided(Request request) {
        if (!RatingWindow.isDecided(request)) {
            throw ProblemException.conflict("not-decided-yet");
        }
    }

    /** Returns until when a rating can be changed. */
    public Instant changeableUntil(Rating rating, Request request) {
        return RatingWindow.closesAt(rating, request, settings);
    }
}
