package ae.sharjah.digital.adapters.sandbox.received.web;

import ae.sharjah.digital.adapters.sandbox.callback.ScheduledResults;
import ae.sharjah.digital.adapters.sandbox.received.ReceivedRequests;
import ae.sharjah.digital.adapters.sandbox.received.ReceivedRow;
import ae.sharjah.digital.adapters.sandbox.received.RequestId;
import ae.sharjah.digital.adapters.sandbox.received.api.ReceivedApi;
import ae.sharjah.digital.adapters.sandbox.received.api.ReceivedListResource;
import ae.sharjah.digital.adapters.sandbox.received.api.ReceivedRequestResource;
import ae.sharjah.digital.adapters.sandbox.received.api.SentResultResource;
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

/** REST endpoint that lists the requests the agencies received. */
@RestController
class ReceivedController implements ReceivedApi {
    private final ReceivedRequests received;
    private final ScheduledResults results;
    private final JsonMapper json;

    ReceivedController(ReceivedRequests received, ScheduledResults results, JsonMapper json) {
        this.received = received;
        this.results = results;
        this.json = json;
    }

    @Override
    public ResponseEntity<ReceivedListResource> listReceived(
            @Nullable String agency, @Nullable UUID requestId, Long after, Integer limit) {
        RequestId request = requestId == null ? null : new RequestId(requestId);
        List<ReceivedRequestResource> items = received.list(agency, request, after, limit).stream()
                .map(this::toReceivedRequest)
                .toList();
        return ResponseEntity.ok(new ReceivedListResource(received.count(agency, request), items));
    }

    private ReceivedRequestResource toReceivedRequest(ReceivedRow row) {
        Map<String, Object> answers = json.readValue(row.answers(), new TypeReference<>() {});
        List<SentResultResource> sent = results.find(row.agency(), row.dispatchId()).stream()
                .map(one -> new SentResultResource(one.resultId(), one.type(), one.dueAt(), one.attempts())
                        .status(one.status()))
                .toList();
        return new ReceivedRequestResource(
                        row.position(),
                        row.agency(),
                        row.dispatchId().value(),
                        row.requestId().value(),
                        row.occasion(),
                        row.agencyReference(),
                        row.calls(),
                        utc(row.receivedAt()),
                        answers,
                        sent)
                .recalledAt(row.recalledAt() == null ? null : utc(row.recalledAt()));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
