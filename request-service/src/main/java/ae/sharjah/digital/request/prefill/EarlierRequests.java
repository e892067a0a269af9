package ae.sharjah.digital.request.prefill;

import ae.sharjah.digital.request.catalog.ServiceId;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of a person's earlier requests that were not refused: people are not asked twice for the same information. */
@Component
class EarlierRequests implements KnownValues {
    /** Maximum number of earlier requests to read; older answers are likely to be out of date. */
    private static final int MAX_REQUESTS = 50;

    private final JdbcClient jdbc;
    private final ServiceVersions services;
    private final JsonMapper json;

    EarlierRequests(JdbcClient jdbc, ServiceVersions services, JsonMapper json) {
        this.jdbc = jdbc;
        this.services = services;
        this.json = json;
    }

    private record Earlier(RequestId id, String reference, ServiceId serviceId, int serviceVersion, String answers) {}

    @Override
    public Map<String, KnownValue> of(PersonId person, Set<String> sources) {
        var found = new HashMap<String, KnownValue>();
        for (Earlier request : newestFirst(person)) {
            ServiceVersion service = services.version(request.serviceId(), request.serviceVersion());
            List<ServiceVersion.Field> wanted = service.form().ui().stream()
                    .filter(field -> field.prefill() != null && sources.contains(field.prefill()))
                    .toList();
            if (!wanted.isEmpty()) {
                JsonNode answers = json.readTree(request.answers());
                wanted.forEach(field -> take(field, answers.at(field.pointer()), request, found));
            }
            if (found.size() == sources.size()) {
                break;
            }
        }
        return found;
    }

    private static void take(
            ServiceVersion.Field field, JsonNode value, Earlier request, Map<String, KnownValue> found) {
        if (field.prefill() != null && !value.isMissingNode() && !value.isNull()) {
            found.putIfAbsent(
                    field.prefill(),
                    new KnownValue(value, AnswerOrigin.Source.EARLIER_REQUEST, request.id(), request.reference()));
        }
    }

    private List<Earlier> newestFirst(PersonId person) {
        return jdbc.sql("""
            SELECT id, reference, service_id, service_version, answers FROM request
             WHERE person_id = :person AND principal_id IS NULL AND submitted_at IS NOT NULL
               AND status NOT IN ('REJECTED', 'WITHDRAWN', 'EXPIRED')
             ORDER BY id DESC LIMIT :most
            """)
                .param("person", person.value())
                .param("most", MAX_REQUESTS)
                .query((row, number) -> new Earlier(
                        new RequestId(row.getObject("id", UUID.class)),
                        row.getString("reference"),
                        new ServiceId(row.getObject("service_id", UUID.class)),
                        row.getInt("service_version"),
                        row.getString("answers")))
                .list();
    }
}
