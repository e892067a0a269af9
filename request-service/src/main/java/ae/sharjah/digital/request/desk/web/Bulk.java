package ae.sharjah.digital.request.desk.web;

import ae.sharjah.digital.platform.events.idempotency.IdempotentWrites;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import ae.sharjah.digital.request.api.agency.BulkCommand;
import ae.sharjah.digital.request.api.agency.BulkItem;
import ae.sharjah.digital.request.api.agency.BulkOutcome;
import ae.sharjah.digital.request.api.agency.Problem;
import ae.sharjah.digital.request.api.agency.ProblemError;
import ae.sharjah.digital.request.api.agency.Status;
import ae.sharjah.digital.request.desk.Desk;
import ae.sharjah.digital.request.desk.Officer;
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
 * Does one thing to many requests, each in a transaction of its own that also keeps its result. So there is no moment at
 * which something is done and not remembered: a call that broke off is repeated with its key and goes on where it ended.
 */
@Component
class Bulk {
    private static final String ACT = "POST /api/agency/v1/requests/actions";
    /** These are about the whole call. */
    private static final Set<String> OF_THE_KEY = Set.of("idempotency-key-reused", "idempotency-in-flight");

    private final Desk desk;
    private final IdempotentWrites writes;
    private final ProblemWriter problems;
    private final HttpServletRequest exchange;
    private final JsonMapper json;

    /** @param exchange the one that runs on the thread of a call */
    Bulk(Desk desk, IdempotentWrites writes, ProblemWriter problems, HttpServletRequest exchange, JsonMapper json) {
        this.desk = desk;
        this.writes = writes;
        this.problems = problems;
        this.exchange = exchange;
        this.json = json;
    }

    List<BulkOutcome> act(Officer officer, String key, BulkCommand body) {
        var outcomes = new ArrayList<BulkOutcome>();
        for (int i = 0; i < body.getItems().size(); i++) {
            outcomes.add(act(officer, key, body, i));
        }
        return outcomes;
    }

    private BulkOutcome act(Officer officer, String key, BulkCommand body, int number) {
        BulkItem item = body.getItems().get(number);
        try {
            return once(officer, key, body, number, () -> {
                var request = desk.act(officer, item.getId(), item.getVersion(), Commands.of(item));
                return new BulkOutcome()
                        .id(item.getId())
                        .version(request.version())
                        .status(Status.fromValue(request.status().name()));
            });
        } catch (ProblemException refused) {
            if (OF_THE_KEY.contains(refused.code())) {
                throw refused;
            }
            // The refusal undid its transaction, so it is kept in one of its own.
            return once(
                    officer,
                    key,
                    body,
                    number,
                    () -> new BulkOutcome().id(item.getId()).problem(worded(refused)));
        }
    }

    /** The key of an item is the call's with its number; the whole call is held against it. */
    private BulkOutcome once(Officer officer, String key, BulkCommand body, int number, Supplier<BulkOutcome> act) {
        var answer = writes.execute(
                officer.id(), key + "/" + number, ACT, body, BulkOutcome.class, () -> ResponseEntity.ok(act.get()));
        return Objects.requireNonNull(answer.getBody(), "outcome");
    }

    private Problem worded(ProblemException refused) {
        var problem = problems.localize(refused, exchange);
        var view = new Problem()
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
                                .map(error -> new ProblemError()
                                        .pointer(error.pointer())
                                        .code(error.code())
                                        .message(error.message()))
                                .toList());
        return view;
    }
}
