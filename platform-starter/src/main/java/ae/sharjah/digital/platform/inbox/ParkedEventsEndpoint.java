package ae.sharjah.digital.platform.inbox;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Operators see what is parked and replay it: {@code /actuator/parkedevents}. */
@Endpoint(id = "parkedevents")
public final class ParkedEventsEndpoint {
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

    @WriteOperation
    public ParkedReplay.Replayed replay(String consumer, String key) {
        return replay.replay(consumer, key);
    }
}
