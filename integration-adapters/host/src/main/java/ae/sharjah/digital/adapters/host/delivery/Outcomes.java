package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.host.connection.Retry;
import ae.sharjah.digital.adapters.host.result.Answer;
import ae.sharjah.digital.adapters.host.result.Dispatch;
import ae.sharjah.digital.adapters.host.result.DispatchState;
import ae.sharjah.digital.adapters.host.result.Dispatches;
import ae.sharjah.digital.adapters.host.result.ResultEvents;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Acknowledged;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Broken;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Decided;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Delivered;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Rejected;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.RetryLater;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what came of a call, with the event that tells it, as one transaction. */
@Service
class Outcomes {
    private final Dispatches dispatches;
    private final Deliveries deliveries;
    private final ResultEvents events;
    private final Clock clock;

    Outcomes(Dispatches dispatches, Deliveries deliveries, ResultEvents events, Clock clock) {
        this.dispatches = dispatches;
        this.deliveries = deliveries;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void record(Task task, DeliveryOutcome outcome, Retry retry) {
        Dispatch dispatch = dispatches.lock(task.dispatchId()).orElseThrow();
        boolean open = dispatch.state() == DispatchState.WAITING || dispatch.state() == DispatchState.RECALLING;
        if (!open) {
            // The lease ended before the call did, and another attempt has settled it.
            return;
        }
        if (task.recall()) {
            recalled(task, dispatch, outcome, retry);
        } else {
            delivered(task, dispatch, outcome, retry);
        }
    }

    /** Something on our side was away: no attempt reached the agency. */
    @Transactional
    public void postpone(Task task, String reason, Retry retry) {
        Dispatch dispatch = dispatches.lock(task.dispatchId()).orElseThrow();
        again(task, dispatch, Duration.ZERO, reason, retry);
    }

    private void delivered(Task task, Dispatch dispatch, DeliveryOutcome outcome, Retry retry) {
        switch (outcome) {
            case Delivered(var reference) -> has(dispatch, new Answer.Delivered(reference));
            case Acknowledged(var reference) -> has(dispatch, new Answer.Acknowledged(reference));
            case Decided(var reference, var decision, var reason) ->
                has(dispatch, new Answer.Decided(reference, decision, reason));
            case Rejected(var reason) -> {
                if (dispatch.state() == DispatchState.WAITING) {
                    events.tell(dispatch, new Answer.Undeliverable(reason));
                    settle(dispatch, DispatchState.UNDELIVERABLE);
                } else {
                    settle(dispatch, DispatchState.RECALLED);
                }
            }
            case RetryLater(var after, var reason) -> again(task, dispatch, after, reason, retry);
            case Broken(var reason) -> again(task, dispatch, Duration.ZERO, reason, retry);
        }
    }

    /** The agency has it. Was it withdrawn meanwhile, it is now taken back. */
    private void has(Dispatch dispatch, Answer answer) {
        events.tell(dispatch, answer);
        if (dispatch.state() == DispatchState.WAITING || answer instanceof Answer.Decided) {
            settle(dispatch, DispatchState.DELIVERED);
        } else {
            settle(dispatch, DispatchState.RECALLING);
        }
    }

    private void recalled(Task task, Dispatch dispatch, DeliveryOutcome outcome, Retry retry) {
        switch (outcome) {
            case Delivered _, Acknowledged _, Rejected _ -> settle(dispatch, DispatchState.RECALLED);
            case Decided(var reference, var decision, var reason) -> {
                events.tell(dispatch, new Answer.Decided(reference, decision, reason));
                settle(dispatch, DispatchState.RECALLED);
            }
            case RetryLater(var after, var reason) -> again(task, dispatch, after, reason, retry);
            case Broken(var reason) -> again(task, dispatch, Duration.ZERO, reason, retry);
        }
    }

    private void settle(Dispatch dispatch, DispatchState state) {
        Instant now = clock.instant();
        deliveries.release(dispatch.id(), state, now, now, null);
    }

    private void again(Task task, Dispatch dispatch, Duration wished, String reason, Retry retry) {
        Instant now = clock.instant();
        Instant due = now.plus(retry.pause(task.attempts(), wished, ThreadLocalRandom.current()));
        deliveries.release(dispatch.id(), dispatch.state(), now, due, reason);
    }
}
