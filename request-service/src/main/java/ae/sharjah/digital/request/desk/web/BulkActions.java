package ae.sharjah.digital.request.desk.web;

import ae.sharjah.digital.platform.events.idempotency.IdempotentWrites;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import ae.sharjah.digital.request.api.agency.BulkCommandResource;
import ae.sharjah.digital.request.api.agency.BulkItemResource;
import ae.sharjah.digital.request.api.agency.BulkOutcomeResource;
import ae.sharjah.digital.request.api.agency.ProblemErrorResource;
import ae.sharjah.digital.request.api.agency.ProblemResource;
import ae.sharjah.digital.request.api.agency.StatusResource;
import ae.sharjah.digital.request.desk.Officer;
import ae.sharjah.digital.request.desk.TaskService;
import ae.sharjah.digital.request.id.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Performs one action on many requests, each in a transaction of its own that also stores its result. No action is
 * performed without its result being stored: an interrupted call is repeated with its key and continues where it ended.
 */
@Component
class BulkActions {
    private static final String ACT = "POST /api/agency/v1/requests/actions";
    /** Codes of problems that concern the whole call. */
    private static final Set<String> IDEMPOTENCY_CODES = Set.of("idempotency-key-reused", "idempotency-in-flight");

    private final TaskService taskService;
    private final IdempotentWrites writes;
    private final ProblemWriter problems;
    private final HttpServletRequest exchange;
    private final JsonMapper json;

    /** @param exchange proxy of the exchange of the current thread */
    BulkActions(
            TaskService taskService,
            IdempotentWrites writes,
            ProblemWriter problems,
            HttpServletRequest exchange,
            JsonMapper json) {
        this.taskService = taskService;
        this.writes = writes;
        this.problems = problems;
        this.exchange = exchange;
        this.json = json;
    }

    List<BulkOutcomeResource> perform(Officer officer, String key, BulkCommandResource body) {
        var outcomes = new ArrayList<BulkOutcomeResource>();
        for (int i = 0; i < body.getItems().size(); i++) {
            outcomes.add(perform(officer, key, body, i));
        }
        return outcomes;
    }

    private BulkOutcomeResource perform(Officer officer, String key, BulkCommandResource body, int number) {
        BulkItemResource item = body.getItems().get(number);
        try {
            return executeOnce(officer, key, body, number, () -> {
                var request = taskService.act(
                        officer, new RequestId(item.getId()), item.getVersion(), OfficerCommandMapper.toCommand(item));
                return new BulkOutcomeResource()
                        .id(item.getId())
                        .version(request.version())
                        .status(StatusResource.fromValue(request.status().name()));
            });
        } catch (ProblemException refused) {
            if (IDEMPOTENCY_CODES.contains(refused.code())) {
                throw refused;
            }
            // The refusal rolled its transaction back, so it is stored in a separate one.
            return executeOnce(
                    officer,
                    key,
                    body,
                    number,
                    () -> new BulkOutcomeResource().id(item.getId()).problem(toProblem(refused)));
        }
    }

    /** Executes an item under a key of the call's key and the item's number; the whole call is its fingerprint. */
    private BulkOutcomeResource executeOnce(
            Officer officer, String key, BulkCommandResource body, int number, Supplier<BulkOutcomeResource> act) {
        var answer = writes.execute(
                officer.id().value(),
                IdempotentWrites.keyOfPart(key, number),
                ACT,
                body,
                BulkOutcomeResource.class,
                () -> ResponseEntity.ok(act.get()));
        return Objects.requireNonNull(answer.getBody(), "outcome");
    }

    private ProblemResource toProblem(ProblemException refused) {
        var problem = problems.localize(refused, exchange);
        var view = new ProblemResource()
                .type(problem.type().toString())
                .title(problem.title())
                .status(problem.status())
                .code(problem.code());
        view.detail(problem.detail());
        view.current(
                problem.current() == null
                        ? null
                        : json.convertValue(problem.current(), new TypeReference<Map<String, Object>>() {}));
        view.errors(
                problem.errors().isEmpty()
                        ? null
                        : problem.errors().stream()
                                .map(error -> new ProblemErrorResource()
                                        .pointer(error.pointer())
                                        .code(error.code())
                                        .message(error.message()))
                                .toList());
        return view;
    }
}
