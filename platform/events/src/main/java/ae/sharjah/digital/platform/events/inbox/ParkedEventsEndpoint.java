package ae.sharjah.digital.platform.events.inbox;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** Operators see what is parked and replay it: {@code /actuator/parkedevents}. */
@Endpoint(id = "parkedevents")
public final class ParkedEventsEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedEventsEndpoint.class);

    private final ParkedEvents parked;
    private final ParkedReplay replay;

    public ParkedEventsEndpoint(ParkedEvents parked, ParkedReplay replay) {
        this.parked = parked;
        this.replay = replay;
    }

    @ReadOperation
    public Parked list() {
        return new Parked(parked.count(), parked.list());
    }

    /** @param total all that are parked; @param oldest the first of them */
    public record Parked(long total, List<ParkedEvent> oldest) {}

    /** Body {@code {"consumer":…,"key":…}}: replays the key's events in order; 400 for an unknown consumer. */
    @WriteOperation
    public ParkedReplay.Replayed replay(String consumer, String key, SecurityContext operator) {
        LOG.info("operator {} replays a key of {}", name(operator), consumer);
        try {
            return replay.replay(consumer, key);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidEndpointRequestException(unknown.toString(), "no such consumer", unknown);
        }
    }

    /** {@code ?consumer=…&eventId=…}: gives an event up for good; 204, or 404 when it is not parked. */
    @DeleteOperation
    public WebEndpointResponse<Void> discard(String consumer, String eventId, SecurityContext operator) {
        LOG.warn("operator {} discards event {} of {}", name(operator), eventId, consumer);
        return replay.discard(consumer, eventId)
                ? new WebEndpointResponse<>(WebEndpointResponse.STATUS_NO_CONTENT)
                : new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
    }

    private static String name(SecurityContext operator) {
        return operator.getPrincipal() == null
                ? "unknown"
                : operator.getPrincipal().getName();
    }
}
