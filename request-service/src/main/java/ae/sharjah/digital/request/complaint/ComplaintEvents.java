package ae.sharjah.digital.request.complaint;

import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxEvent;
import ae.sharjah.digital.request.catalog.ServiceId;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.Request;
import java.util.Locale;
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
            ComplaintId complaintId,
            String reference,
            RequestId requestId,
            String requestReference,
            PersonId personId,
            ServiceId serviceId,
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
