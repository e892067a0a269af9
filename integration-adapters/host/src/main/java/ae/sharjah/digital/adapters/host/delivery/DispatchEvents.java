package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.host.connection.AgencyConnection;
import ae.sharjah.digital.adapters.spi.Occasion;
import ae.sharjah.digital.platform.events.inbox.EventHandler;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Records one agency's dispatches as work, in the inbox's transaction; nothing is called here. */
final class DispatchEvents implements EventHandler {
    private final AgencyConnection connection;
    private final Deliveries deliveries;
    private final JsonMapper json;
    private final Clock clock;
    private final Runnable bell;

    DispatchEvents(AgencyConnection connection, Deliveries deliveries, JsonMapper json, Clock clock, Runnable bell) {
        this.connection = connection;
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
        this.bell = bell;
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.type()) {
            case "ae.sharjah.digital.dispatch.requested.v1" -> requested(read(event), event.traceparent());
            case "ae.sharjah.digital.dispatch.recalled.v1" -> recalled(read(event), event.traceparent());
            default -> {
                return;
            }
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.run();
            }
        });
    }

    private void requested(DispatchData data, @Nullable String traceparent) {
        if (data.occasion() == null) {
            throw new IllegalArgumentException("no occasion");
        }
        deliveries.add(
                data.dispatchId(),
                data.requestId(),
                data.agencyId(),
                data.connection(),
                Occasion.of(data.occasion()),
                traceparent,
                clock.instant());
    }

    private void recalled(DispatchData data, @Nullable String traceparent) {
        if (!deliveries.recall(data.dispatchId(), data.agencyId(), traceparent, clock.instant())) {
            throw new IllegalArgumentException("recall of an unknown dispatch");
        }
    }

    private DispatchData read(ReceivedEvent event) {
        DispatchData data = json.readValue(event.data(), DispatchData.class);
        if (data.dispatchId() == null || data.requestId() == null) {
            throw new IllegalArgumentException("no dispatch or no request");
        }
        if (!connection.agency().equals(data.agencyId()) || !connection.id().equals(data.connection())) {
            throw new IllegalArgumentException("not this connection's dispatch");
        }
        return data;
    }

    /** The fields of a dispatch event that are read here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DispatchData(
            UUID dispatchId,
            UUID requestId,
            String agencyId,
            String connection,
            @Nullable String occasion) {}
}
