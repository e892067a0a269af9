package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.host.connection.AgencyConnection;
import ae.sharjah.digital.adapters.spi.DispatchId;
import ae.sharjah.digital.adapters.spi.DispatchReason;
import ae.sharjah.digital.adapters.spi.RequestId;
import ae.sharjah.digital.platform.events.inbox.EventHandler;
import ae.sharjah.digital.platform.events.message.EventReader;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Handler of one agency's dispatch events: records them as delivery work in the inbox's transaction and calls no
 * agency.
 */
final class DispatchEventHandler implements EventHandler {
    private final AgencyConnection connection;
    private final Deliveries deliveries;
    private final EventReader reader;
    private final Clock clock;
    private final Runnable signal;

    DispatchEventHandler(
            AgencyConnection connection, Deliveries deliveries, EventReader reader, Clock clock, Runnable signal) {
        this.connection = connection;
        this.deliveries = deliveries;
        this.reader = reader;
        this.clock = clock;
        this.signal = signal;
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
                signal.run();
            }
        });
    }

    private void requested(DispatchData data, @Nullable String traceparent) {
        if (data.occasion() == null) {
            throw new IllegalArgumentException("no occasion");
        }
        deliveries.add(
                new DispatchId(data.dispatchId()),
                new RequestId(data.requestId()),
                data.agencyId(),
                data.connection(),
                DispatchReason.ofCode(data.occasion()),
                traceparent,
                clock.instant());
    }

    private void recalled(DispatchData data, @Nullable String traceparent) {
        if (!deliveries.requestRecall(
                new DispatchId(data.dispatchId()), data.agencyId(), traceparent, clock.instant())) {
            throw new IllegalArgumentException("recall of an unknown dispatch");
        }
    }

    private DispatchData read(ReceivedEvent event) {
        DispatchData data = reader.read(event, DispatchData.class);
        if (!connection.agency().equals(data.agencyId()) || !connection.id().equals(data.connection())) {
            throw new IllegalArgumentException("not this connection's dispatch");
        }
        return data;
    }

    /** Fields of a dispatch event that this host reads. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record DispatchData(
            UUID dispatchId,
            UUID requestId,
            String agencyId,
            String connection,
            @Nullable String occasion) {}
}
