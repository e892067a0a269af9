package ae.sharjah.digital.request.rating.web;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.api.resident.RatingResource;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.rating.Rating;
import ae.sharjah.digital.request.rating.RatingService;
import ae.sharjah.digital.request.rating.Ratings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ratings as residents see them. */
@Component
public class RatingViews {
    private final Ratings ratings;
    private final RatingService ratingService;

    RatingViews(Ratings ratings, RatingService ratingService) {
        this.ratings = ratings;
        this.ratingService = ratingService;
    }

    /** Returns the rating of a request, or null when there is none. */
    public @Nullable RatingResource of(Request request) {
        // A request in its first stage after submission has no rating; so the response to a submission costs no
        // query.
        return request.submittedAt() == null || request.submittedAt().equals(request.stageSince())
                ? null
                : ratings.ofRequest(request.id())
                        .map(rating -> view(rating, request))
                        .orElse(null);
    }

    RatingResource view(Rating rating, Request request) {
        return new RatingResource()
                .score(rating.score())
                .words(rating.words())
                .version(rating.version())
                .ratedAt(TimestampColumns.utc(rating.ratedAt()))
                .changedAt(TimestampColumns.utc(rating.changedAt()))
                .changeableUntil(TimestampColumns.utc(ratingService.changeableUntil(rating, request)));
    }
}
