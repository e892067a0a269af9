package ae.sharjah.digital.request.dispatch;

import ae.sharjah.digital.platform.security.Caller;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.Requests;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agency's system receives; no reading goes unrecorded. */
@Service
public class DispatchContents {
    private final Dispatches dispatches;
    private final Requests requests;
    private final ServiceVersions services;
    private final Clock clock;

    DispatchContents(Dispatches dispatches, Requests requests, ServiceVersions services, Clock clock) {
        this.dispatches = dispatches;
        this.requests = requests;
        this.services = services;
        this.clock = clock;
    }

    /** A hand-over with the request as it now is. */
    public record Content(Dispatch dispatch, Request request, ServiceVersion service) {}

    /** Empty for a hand-over that is unknown or was taken back: nobody needs the content then. */
    @Transactional
    public Optional<Content> read(UUID dispatchId, Caller reader) {
        return dispatches
                .byId(dispatchId)
                .filter(dispatch -> dispatch.state() != Dispatch.State.RECALLED)
                .map(dispatch -> {
                    Request request = requests.get(dispatch.requestId());
                    dispatches.recordReading(dispatchId, reader.id(), clock.instant());
                    return new Content(
                            dispatch, request, services.version(request.serviceId(), request.serviceVersion()));
                });
    }
}
