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

/** Actuator endpoint {@code /actuator/parkedevents}, where operators list, replay and discard parked events. */
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
    public ParkedSummary list() {
        return new ParkedSummary(parked.count(), parked.list());
    }

    /** @param total number of parked events; @param oldest the oldest of them */
    public record ParkedSummary(long total, List<ParkedEvent> oldest) {}

    /** Replays the events of a key in order: body {@code {"consumer":…,"key":…}}; 400 for an unknown consumer. */
    @WriteOperation
    public ParkedReplay.ReplayResult replay(String consumer, String key, SecurityContext operator) {
        LOG.info("operator {} replays a key of {}", name(operator), consumer);
        try {
            return replay.replay(consumer, key);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidEndpointRequestException(unknown.toString(), "no such consumer", unknown);
        }
    }

    /** Discards an event permanently: {@code ?consumer=…&eventId=…}; 204, or 404 when it is not parked. */
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
