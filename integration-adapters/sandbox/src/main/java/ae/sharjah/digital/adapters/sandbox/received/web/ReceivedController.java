package ae.sharjah.digital.adapters.sandbox.received.web;

import ae.sharjah.digital.adapters.sandbox.callback.Results;
import ae.sharjah.digital.adapters.sandbox.received.ReceivedRequests;
import ae.sharjah.digital.adapters.sandbox.received.ReceivedRow;
import ae.sharjah.digital.adapters.sandbox.received.api.ReceivedApi;
import ae.sharjah.digital.adapters.sandbox.received.api.ReceivedList;
import ae.sharjah.digital.adapters.sandbox.received.api.ReceivedRequest;
import ae.sharjah.digital.adapters.sandbox.received.api.SentResult;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows what the agencies hold. */
@RestController
class ReceivedController implements ReceivedApi {
    private final ReceivedRequests received;
    private final Results results;
    private final JsonMapper json;

    ReceivedController(ReceivedRequests received, Results results, JsonMapper json) {
        this.received = received;
        this.results = results;
        this.json = json;
    }

    @Override
    public ResponseEntity<ReceivedList> listReceived(
            @Nullable String agency, @Nullable UUID requestId, Long after, Integer limit) {
        List<ReceivedRequest> items = received.list(agency, requestId, after, limit).stream()
                .map(this::shown)
                .toList();
        return ResponseEntity.ok(new ReceivedList(received.count(agency, requestId), items));
    }

    private ReceivedRequest shown(ReceivedRow row) {
        Map<String, Object> answers = json.readValue(row.answers(), new TypeReference<>() {});
        List<SentResult> told = results.of(row.agency(), row.dispatchId()).stream()
                .map(one ->
                        new SentResult(one.resultId(), one.type(), one.dueAt(), one.attempts()).status(one.status()))
                .toList();
        return new ReceivedRequest(
                        row.position(),
                        row.agency(),
                        row.dispatchId(),
                        row.requestId(),
                        row.occasion(),
                        row.agencyReference(),
                        row.calls(),
                        utc(row.receivedAt()),
                        answers,
                        told)
                .recalledAt(row.recalledAt() == null ? null : utc(row.recalledAt()));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
