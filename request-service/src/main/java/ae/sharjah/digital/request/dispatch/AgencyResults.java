package ae.sharjah.digital.request.dispatch;

import ae.sharjah.digital.platform.events.inbox.EventSubscription;
import ae.sharjah.digital.platform.events.message.EventReader;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.AgencyActions;
import ae.sharjah.digital.request.lifecycle.Request;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Consumer of the results of agencies' systems: applies each once, in order, and only where the workflow allows it. */
@Configuration(proxyBeanMethods = false)
class AgencyResults {
    private static final Logger LOG = LoggerFactory.getLogger(AgencyResults.class);
    private static final String PREFIX = "ae.sharjah.digital.agency.";
    private static final String OTHER = "other";
    private static final int THREADS = 2;

    private final Dispatches dispatches;
    private final AgencyActions actions;
    private final EventReader reader;
    private final MeterRegistry meters;
    private final Clock clock;

    AgencyResults(Dispatches dispatches, AgencyActions moves, EventReader reader, MeterRegistry meters, Clock clock) {
        this.dispatches = dispatches;
        this.actions = moves;
        this.reader = reader;
        this.meters = meters;
        this.clock = clock;
    }

    @Bean
    EventSubscription agencyResultEvents() {
        return EventSubscription.of("agency-results", "agency.results.v1", this::apply)
                .withConcurrency(THREADS);
    }

    /** Part of a result that this service reads. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Result(
            DispatchId dispatchId,
            RequestId requestId,
            String agencyId,
            @Nullable String agencyReference,
            @Nullable String decision,
            @Nullable String reasonCode,
            @Nullable List<String> pointers) {
        String reason() {
            return reasonCode == null ? OTHER : reasonCode;
        }

        List<String> fields() {
            return pointers == null ? List.of() : pointers;
        }
    }

    private void apply(ReceivedEvent event) {
        Result result = reader.read(event, Result.class);
        Request request = actions.lock(result.requestId());
        Dispatch dispatch = dispatches
                .byId(result.dispatchId())
                .filter(known -> known.requestId().equals(request.id()))
                .filter(known -> known.agencyId().equals(result.agencyId()))
                .orElseThrow(() -> new IllegalArgumentException("the result is not of this request's agency"));
        boolean counts =
                dispatches.latest(request.id()).filter(dispatch::equals).isPresent();
        if (!counts
                || dispatch.state() == Dispatch.State.RECALLED
                || request.status().ended()) {
            recordLate(event, request);
            return;
        }
        switch (event.type().substring(PREFIX.length())) {
            case "delivered.v1" -> {
                advance(dispatch, Dispatch.State.DELIVERED, result);
                actions.recordDelivery(request);
            }
            case "acknowledged.v1" -> {
                if (act(event, request, "acknowledge", null, List.of())) {
                    advance(dispatch, Dispatch.State.ACKNOWLEDGED, result);
                }
            }
            case "decided.v1" -> {
                if (applyDecision(event, request, result)) {
                    advance(dispatch, Dispatch.State.DECIDED, result);
                }
            }
            case "information-requested.v1" -> {
                if (act(event, request, "request-information", result.reason(), result.fields())) {
                    advance(dispatch, Dispatch.State.INFORMATION_REQUESTED, result);
                }
            }
            case "undeliverable.v1" -> {
                advance(dispatch, Dispatch.State.FAILED, result);
                actions.recordUndeliverable(request, result.reason());
            }
            default -> throw new IllegalArgumentException("unknown kind of result " + event.type());
        }
    }

    private boolean applyDecision(ReceivedEvent event, Request request, Result result) {
        return switch (result.decision()) {
            case "approved" -> act(event, request, "approve", result.reasonCode(), List.of());
            case "rejected" -> act(event, request, "reject", result.reason(), List.of());
            case null, default -> throw new IllegalArgumentException("unknown decision");
        };
    }

    /** Takes the action. Returns false when the stage does not allow it; then the hand-over keeps its state. */
    private boolean act(
            ReceivedEvent event, Request request, String action, @Nullable String reasonCode, List<String> fields) {
        boolean taken = actions.act(request, action, reasonCode, fields);
        if (!taken) {
            recordLate(event, request);
        }
        return taken;
    }

    private void advance(Dispatch dispatch, Dispatch.State state, Result result) {
        dispatches.advance(dispatch.id(), state, result.agencyReference(), clock.instant());
    }

    /** Logs and counts a result that is not applied: the request has moved on, for example because the applicant withdrew. */
    private void recordLate(ReceivedEvent event, Request request) {
        LOG.info("request {} in stage {} did not take {}", request.id(), request.stage(), event.type());
        meters.counter("request.results.late", "type", event.type()).increment();
    }
}
