package ae.sharjah.digital.request.dispatch;

import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.Requests;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Content of hand-overs for agencies' systems; every reading is recorded. */
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

    /** Hand-over with the current request. */
    public record Content(Dispatch dispatch, Request request, ServiceVersion service) {}

    /** Returns the content and records the reading; empty for a hand-over that is unknown or was recalled. */
    @Transactional
    public Optional<Content> read(DispatchId dispatchId, Caller reader) {
        return dispatches
                .byId(dispatchId)
                .filter(dispatch -> dispatch.state() != Dispatch.State.RECALLED)
                .map(dispatch -> {
                    Request request = requests.get(dispatch.requestId());
                    dispatches.recordReading(dispatchId, reader, clock.instant());
                    return new Content(
                            dispatch, request, services.version(request.serviceId(), request.serviceVersion()));
                });
    }
}
