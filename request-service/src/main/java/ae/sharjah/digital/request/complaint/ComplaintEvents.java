package ae.sharjah.digital.request.complaint;

import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxEvent;
import ae.sharjah.digital.request.lifecycle.Request;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes changes of complaints; with ids and codes only. */
@Component
class ComplaintEvents {
    private static final String TOPIC = "request.events.v1";
    private static final String TYPE = "ae.sharjah.digital.complaint.%s.v1";

    private final Outbox outbox;

    ComplaintEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Data of every event of a complaint; see {@code contract/events}. */
    record ComplaintChanged(
            UUID complaintId,
            String reference,
            UUID requestId,
            String requestReference,
            UUID personId,
            UUID serviceId,
            String agencyId,
            String category,
            String state) {}

    void publish(ComplaintStep.Action what, Complaint complaint, Request request) {
        outbox.append(new OutboxEvent(
                TOPIC,
                request.id().toString(),
                TYPE.formatted(what.code()),
                complaint.id().toString(),
                complaint.version(),
                new ComplaintChanged(
                        complaint.id(),
                        complaint.reference(),
                        request.id(),
                        request.reference(),
                        complaint.person(),
                        request.serviceId(),
                        complaint.agencyId(),
                        complaint.category(),
                        complaint.state().name().toLowerCase(Locale.ROOT))));
    }
}
