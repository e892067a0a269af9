package ae.sharjah.digital.request.rating;

import ae.sharjah.digital.request.lifecycle.Request;
import java.time.Instant;

/** When a request can be rated, and a rating changed. */
final class RatingWindow {
    private RatingWindow() {}

    /** Whether there is a decision to speak of, or at least something that was given up on the way to one. */
    static boolean isDecided(Request request) {
        return switch (request.status()) {
            case COMPLETED, REJECTED -> true;
            case WITHDRAWN -> request.submittedAt() != null;
            case DRAFT, SUBMITTED, IN_PROGRESS, AWAITING_APPLICANT, AWAITING_PAYMENT, EXPIRED -> false;
        };
    }

    /** A decision that was taken after an appeal can be spoken of as long as the first. */
    static Instant closesAt(Rating rating, Request request, RatingSettings settings) {
        Instant since = rating.ratedAt().isAfter(request.stageSince()) ? rating.ratedAt() : request.stageSince();
        return since.plus(settings.changeable());
    }
}
