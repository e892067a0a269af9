package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.host.connection.RetryBackoff;
import ae.sharjah.digital.adapters.host.result.AgencyResponse;
import ae.sharjah.digital.adapters.host.result.Dispatch;
import ae.sharjah.digital.adapters.host.result.DispatchState;
import ae.sharjah.digital.adapters.host.result.Dispatches;
import ae.sharjah.digital.adapters.host.result.ResultPublisher;
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

/** Recorder of call outcomes: stores an outcome and publishes its event in one transaction. */
@Service
class OutcomeRecorder {
    private final Dispatches dispatches;
    private final Deliveries deliveries;
    private final ResultPublisher results;
    private final Clock clock;

    OutcomeRecorder(Dispatches dispatches, Deliveries deliveries, ResultPublisher results, Clock clock) {
        this.dispatches = dispatches;
        this.deliveries = deliveries;
        this.results = results;
        this.clock = clock;
    }

    @Transactional
    public void record(DeliveryTask task, DeliveryOutcome outcome, RetryBackoff retry) {
        Dispatch dispatch = dispatches.lock(task.dispatchId()).orElseThrow();
        boolean isOpen = dispatch.state() == DispatchState.WAITING || dispatch.state() == DispatchState.RECALLING;
        if (!isOpen) {
            // The lease ended before the call did, and another attempt has settled the dispatch.
            return;
        }
        if (task.recall()) {
            recordRecall(task, dispatch, outcome, retry);
        } else {
            recordDelivery(task, dispatch, outcome, retry);
        }
    }

    /** Schedules another attempt after an internal failure; no attempt reached the agency. */
    @Transactional
    public void postpone(DeliveryTask task, String reason, RetryBackoff retry) {
        Dispatch dispatch = dispatches.lock(task.dispatchId()).orElseThrow();
        scheduleRetry(task, dispatch, Duration.ZERO, reason, retry);
    }

    private void recordDelivery(DeliveryTask task, Dispatch dispatch, DeliveryOutcome outcome, RetryBackoff retry) {
        switch (outcome) {
            case Delivered(var reference) -> recordAccepted(dispatch, new AgencyResponse.Delivered(reference));
            case Acknowledged(var reference) -> recordAccepted(dispatch, new AgencyResponse.Acknowledged(reference));
            case Decided(var reference, var decision, var reason) ->
                recordAccepted(dispatch, new AgencyResponse.Decided(reference, decision, reason));
            case Rejected(var reason) -> {
                if (dispatch.state() == DispatchState.WAITING) {
                    results.publish(dispatch, new AgencyResponse.Undeliverable(reason));
                    settle(dispatch, DispatchState.UNDELIVERABLE);
                } else {
                    settle(dispatch, DispatchState.RECALLED);
                }
            }
            case RetryLater(var after, var reason) -> scheduleRetry(task, dispatch, after, reason, retry);
            case Broken(var reason) -> scheduleRetry(task, dispatch, Duration.ZERO, reason, retry);
        }
    }

    /** Records that the agency has the dispatch. If it was withdrawn meanwhile, it is recalled next. */
    private void recordAccepted(Dispatch dispatch, AgencyResponse response) {
        results.publish(dispatch, response);
        if (dispatch.state() == DispatchState.WAITING || response instanceof AgencyResponse.Decided) {
            settle(dispatch, DispatchState.DELIVERED);
        } else {
            settle(dispatch, DispatchState.RECALLING);
        }
    }

    private void recordRecall(DeliveryTask task, Dispatch dispatch, DeliveryOutcome outcome, RetryBackoff retry) {
        switch (outcome) {
            case Delivered _, Acknowledged _, Rejected _ -> settle(dispatch, DispatchState.RECALLED);
            case Decided(var reference, var decision, var reason) -> {
                results.publish(dispatch, new AgencyResponse.Decided(reference, decision, reason));
                settle(dispatch, DispatchState.RECALLED);
            }
            case RetryLater(var after, var reason) -> scheduleRetry(task, dispatch, after, reason, retry);
            case Broken(var reason) -> scheduleRetry(task, dispatch, Duration.ZERO, reason, retry);
        }
    }

    private void settle(Dispatch dispatch, DispatchState state) {
        Instant now = clock.instant();
        deliveries.release(dispatch.id(), state, now, now, null);
    }

    private void scheduleRetry(
            DeliveryTask task, Dispatch dispatch, Duration minimumDelay, String reason, RetryBackoff retry) {
        Instant now = clock.instant();
        Instant due = now.plus(retry.delay(task.attempts(), minimumDelay, ThreadLocalRandom.current()));
        deliveries.release(dispatch.id(), dispatch.state(), now, due, reason);
    }
}
