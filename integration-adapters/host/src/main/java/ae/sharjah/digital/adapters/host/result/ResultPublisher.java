package ae.sharjah.digital.adapters.host.result;

import ae.sharjah.digital.adapters.spi.ReasonCode;
import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publisher of agency responses, in the transaction that has locked the dispatch. */
@Component
public class ResultPublisher {
    static final String TOPIC = "agency.results.v1";
    private static final String PREFIX = "ae.sharjah.digital.agency.";

    private final Outbox outbox;
    private final Dispatches dispatches;

    ResultPublisher(Outbox outbox, Dispatches dispatches) {
        this.outbox = outbox;
        this.dispatches = dispatches;
    }

    /** Publishes a response; returns false and publishes nothing if the dispatch has already progressed beyond it. */
    public boolean publish(Dispatch dispatch, AgencyResponse response) {
        return switch (response) {
            case AgencyResponse.Delivered(var reference) ->
                dispatch.progress().isBefore(DeliveryProgress.DELIVERED)
                        && append(dispatch, DeliveryProgress.DELIVERED, "delivered.v1", reference, null, null, null);
            case AgencyResponse.Acknowledged(var reference) ->
                dispatch.progress().isBefore(DeliveryProgress.ACKNOWLEDGED)
                        && append(
                                dispatch,
                                DeliveryProgress.ACKNOWLEDGED,
                                "acknowledged.v1",
                                reference,
                                null,
                                null,
                                null);
            case AgencyResponse.InformationRequested(var reference, var reason, var pointers) ->
                dispatch.progress().isBefore(DeliveryProgress.SETTLED)
                        && append(
                                dispatch,
                                DeliveryProgress.ACKNOWLEDGED,
                                "information-requested.v1",
                                reference,
                                null,
                                reason,
                                pointers);
            case AgencyResponse.Decided(var reference, var decision, var reason) ->
                dispatch.progress().isBefore(DeliveryProgress.SETTLED)
                        && append(
                                dispatch,
                                DeliveryProgress.SETTLED,
                                "decided.v1",
                                reference,
                                decision.code(),
                                reason,
                                null);
            case AgencyResponse.Undeliverable(var reason) ->
                dispatch.progress().isBefore(DeliveryProgress.SETTLED)
                        && append(dispatch, DeliveryProgress.SETTLED, "undeliverable.v1", null, null, reason, null);
        };
    }

    private boolean append(
            Dispatch dispatch,
            DeliveryProgress progress,
            String type,
            @Nullable String reference,
            @Nullable String decision,
            @Nullable ReasonCode reason,
            @Nullable List<String> pointers) {
        long version = dispatch.resultVersion() + 1;
        String agencyReference = reference == null ? dispatch.agencyReference() : reference;
        dispatches.advance(new Dispatch(
                dispatch.id(),
                dispatch.requestId(),
                dispatch.agency(),
                dispatch.connection(),
                dispatch.state(),
                progress,
                version,
                agencyReference,
                dispatch.traceparent()));
        var data = new ResultData(
                dispatch.id().value(),
                dispatch.requestId().value(),
                dispatch.agency(),
                type.startsWith("undeliverable") ? null : agencyReference,
                decision,
                reason == null ? null : reason.code(),
                pointers);
        outbox.append(new OutboxEvent(
                TOPIC,
                dispatch.requestId().toString(),
                PREFIX + type,
                dispatch.id().toString(),
                version,
                data));
        return true;
    }

    /** Data of the events on {@code agency.results.v1}; null fields are omitted. */
    private record ResultData(
            UUID dispatchId,
            UUID requestId,
            String agencyId,
            @Nullable String agencyReference,
            @Nullable String decision,
            @Nullable String reasonCode,
            @Nullable List<String> pointers) {}
}
