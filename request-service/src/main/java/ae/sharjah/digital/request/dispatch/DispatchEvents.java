package ae.sharjah.digital.request.dispatch;

import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxEvent;
import ae.sharjah.digital.request.catalog.ServiceId;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.id.RequestId;
import org.springframework.stereotype.Component;

/** Publisher of the events with which the adapters hand over and recall; they contain identifiers only. */
@Component
class DispatchEvents {
    private static final String REQUESTED = "ae.sharjah.digital.dispatch.requested.v1";
    private static final String RECALLED = "ae.sharjah.digital.dispatch.recalled.v1";

    private final Outbox outbox;

    DispatchEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Returns the agency's topic: one for each agency, so that an outage does not delay the requests of others. */
    static String topic(String agencyId) {
        return "dispatch." + agencyId + ".v1";
    }

    record Requested(
            DispatchId dispatchId,
            RequestId requestId,
            String agencyId,
            String connection,
            ServiceId serviceId,
            String serviceSlug,
            int serviceVersion,
            String occasion) {}

    record Recalled(DispatchId dispatchId, RequestId requestId, String agencyId, String connection) {}

    void publishRequested(Dispatch dispatch, ServiceVersion service) {
        append(
                REQUESTED,
                dispatch,
                1,
                new Requested(
                        dispatch.id(),
                        dispatch.requestId(),
                        dispatch.agencyId(),
                        dispatch.connection(),
                        service.serviceId(),
                        service.slug(),
                        service.version(),
                        dispatch.reason().code()));
    }

    void publishRecalled(Dispatch dispatch) {
        append(
                RECALLED,
                dispatch,
                2,
                new Recalled(dispatch.id(), dispatch.requestId(), dispatch.agencyId(), dispatch.connection()));
    }

    private void append(String type, Dispatch dispatch, long version, Object data) {
        outbox.append(new OutboxEvent(
                topic(dispatch.agencyId()),
                dispatch.requestId().toString(),
                type,
                dispatch.id().toString(),
                version,
                data));
    }
}
