package ae.sharjah.digital.request.rating;

import ae.sharjah.digital.request.lifecycle.Request;
import java.time.Instant;

/** The time in which a request can be rated, and a rating changed. */
final class RatingWindow {
    private RatingWindow() {}

    /** Returns whether there is a decision to rate, or a submitted request that was withdrawn before its decision. */
    static boolean isDecided(Request request) {
        return switch (request.status()) {
            case COMPLETED, REJECTED -> true;
            case WITHDRAWN -> request.submittedAt() != null;
            case DRAFT, SUBMITTED, IN_PROGRESS, AWAITING_APPLICANT, AWAITING_PAYMENT, EXPIRED -> false;
        };
    }

    /** Returns when a rating closes. A decision after an appeal can be rated as long as the first. */
    static Instant closesAt(Rating rating, Request request, RatingSettings settings) {
        Instant since = rating.ratedAt().isAfter(request.stageSince()) ? rating.ratedAt() : request.stageSince();
        return since.plus(settings.changeable());
    }
}
