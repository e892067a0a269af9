package ae.sharjah.digital.request.dispatch;

import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.lifecycle.Effects;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.workflow.Effect;
import org.springframework.stereotype.Component;

/** Effects of transitions on hand-overs. */
@Component
class DispatchEffects implements Effects {
    private static final String SUBMIT = "submit";

    private final Dispatches dispatches;
    private final DispatchEvents events;
    private final Ids ids;

    DispatchEffects(Dispatches dispatches, DispatchEvents events, Ids ids) {
        this.dispatches = dispatches;
        this.events = events;
        this.ids = ids;
    }

    @Override
    public void carryOut(Effect effect, Request request, ServiceVersion service, String action) {
        switch (effect) {
            case DISPATCH -> dispatch(request, service, action);
            case RECALL -> recall(request);
            case ISSUE_OUTCOME, REQUEST_PAYMENT, REFUND, NOTIFY -> {
                // The history stores these effects with the step, and the transition's event is published: the services
                // that
                // issue, charge or notify act on them. Here only hand-overs are created.
            }
        }
    }

    private void dispatch(Request request, ServiceVersion service, String action) {
        String connection = service.connection();
        if (connection == null) {
            throw new IllegalStateException(service.slug() + " dispatches without a connection");
        }
        var dispatch = new Dispatch(
                new DispatchId(ids.next()),
                request.id(),
                request.agencyId(),
                connection,
                action.equals(SUBMIT) ? Dispatch.Reason.SUBMITTED : Dispatch.Reason.INFORMATION_PROVIDED,
                Dispatch.State.QUEUED,
                null,
                request.updatedAt(),
                request.updatedAt());
        dispatches.add(dispatch);
        events.publishRequested(dispatch, service);
    }

    private void recall(Request request) {
        dispatches.latest(request.id()).ifPresent(dispatch -> {
            dispatches.advance(dispatch.id(), Dispatch.State.RECALLED, null, request.updatedAt());
            events.publishRecalled(dispatch);
        });
    }
}
