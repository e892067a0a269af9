package ae.sharjah.digital.request.rating;

import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxEvent;
import ae.sharjah.digital.request.catalog.ServiceId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.Request;
import org.springframework.stereotype.Component;

/** Publishes ratings: the score, without the text and the person. */
@Component
class RatingEvents {
    private static final String TOPIC = "request.events.v1";
    private static final String RATED = "ae.sharjah.digital.request.rated.v1";

    private final Outbox outbox;

    RatingEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Data of the event; see {@code contract/events}. */
    record RequestRated(
            RatingId ratingId,
            RequestId requestId,
            ServiceId serviceId,
            int serviceVersion,
            String agencyId,
            int score) {}

    void publish(Rating rating, Request request) {
        outbox.append(new OutboxEvent(
                TOPIC,
                request.id().toString(),
                RATED,
                rating.id().toString(),
                rating.version(),
                new RequestRated(
                        rating.id(),
                        request.id(),
                        request.serviceId(),
                        request.serviceVersion(),
                        request.agencyId(),
                        rating.score())));
    }
}
