package ae.sharjah.digital.adapters.host.result;

import ae.sharjah.digital.adapters.spi.ReasonCode;
import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the platform what an agency said, in the transaction that holds the dispatch's lock. */
@Component
public class ResultEvents {
    static final String TOPIC = "agency.results.v1";
    private static final String PREFIX = "ae.sharjah.digital.agency.";

    private final Outbox outbox;
    private final Dispatches dispatches;

    ResultEvents(Outbox outbox, Dispatches dispatches) {
        this.outbox = outbox;
        this.dispatches = dispatches;
    }

    /** False when nothing is told, for the dispatch is further than this answer. */
    public boolean tell(Dispatch dispatch, Answer answer) {
        return switch (answer) {
            case Answer.Delivered(var reference) ->
                dispatch.progress().before(Progress.DELIVERED)
                        && append(dispatch, Progress.DELIVERED, "delivered.v1", reference, null, null, null);
            case Answer.Acknowledged(var reference) ->
                dispatch.progress().before(Progress.ACKNOWLEDGED)
                        && append(dispatch, Progress.ACKNOWLEDGED, "acknowledged.v1", reference, null, null, null);
            case Answer.InformationRequested(var reference, var reason, var pointers) ->
                dispatch.progress().before(Progress.SETTLED)
                        && append(
                                dispatch,
                                Progress.ACKNOWLEDGED,
                                "information-requested.v1",
                                reference,
                                null,
                                reason,
                                pointers);
            case Answer.Decided(var reference, var decision, var reason) ->
                dispatch.progress().before(Progress.SETTLED)
                        && append(dispatch, Progress.SETTLED, "decided.v1", reference, decision.code(), reason, null);
            case Answer.Undeliverable(var reason) ->
                dispatch.progress().before(Progress.SETTLED)
                        && append(dispatch, Progress.SETTLED, "undeliverable.v1", null, null, reason, null);
        };
    }

    private boolean append(
            Dispatch dispatch,
            Progress progress,
            String type,
            @Nullable String reference,
            @Nullable String decision,
            @Nullable ReasonCode reason,
            @Nullable List<String> pointers) {
        long version = dispatch.resultVersion() + 1;
        String known = reference == null ? dispatch.agencyReference() : reference;
        dispatches.advance(new Dispatch(
                dispatch.id(),
                dispatch.requestId(),
                dispatch.agency(),
                dispatch.connection(),
                dispatch.state(),
                progress,
                version,
                known,
                dispatch.traceparent()));
        var data = new ResultData(
                dispatch.id(),
                dispatch.requestId(),
                dispatch.agency(),
                type.startsWith("undeliverable") ? null : known,
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
}
