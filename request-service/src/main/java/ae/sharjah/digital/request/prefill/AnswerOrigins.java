package ae.sharjah.digital.request.prefill;

import ae.sharjah.digital.platform.events.batch.BatchingJdbcClient;
import ae.sharjah.digital.request.id.RequestId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** Repository of the origins of prefilled answers. */
@Repository
public class AnswerOrigins {
    private final BatchingJdbcClient jdbc;

    AnswerOrigins(BatchingJdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(RequestId requestId, List<AnswerOrigin> origins) {
        origins.forEach(origin -> jdbc.sql("""
            INSERT INTO answer_origin (request_id, pointer, source, earlier_request_id, earlier_reference)
            VALUES (:request, :pointer, :source, :earlier, :reference)
            """)
                .param("request", requestId.value())
                .param("pointer", origin.pointer())
                .param("source", origin.source().name())
                .param("earlier", RequestId.valueOrNull(origin.requestId()))
                .param("reference", origin.reference())
                .update());
    }

    /** Removes the origins of answers that the applicant has changed: they are the applicant's own from now on. */
    public void removeChanged(RequestId requestId, JsonNode before, JsonNode after) {
        List<String> own = of(requestId).stream()
                .map(AnswerOrigin::pointer)
                .filter(pointer -> !before.at(pointer).equals(after.at(pointer)))
                .toList();
        if (!own.isEmpty()) {
            jdbc.sql("DELETE FROM answer_origin WHERE request_id = :request AND pointer IN (:pointers)")
                    .param("request", requestId.value())
                    .param("pointers", own)
                    .update();
        }
    }

    public List<AnswerOrigin> of(RequestId requestId) {
        return jdbc.sql("""
            SELECT pointer, source, earlier_request_id, earlier_reference FROM answer_origin
             WHERE request_id = :request ORDER BY pointer
            """)
                .param("request", requestId.value())
                .query((row, number) -> new AnswerOrigin(
                        row.getString("pointer"),
                        AnswerOrigin.Source.valueOf(row.getString("source")),
                        RequestId.ofNullable(row.getObject("earlier_request_id", UUID.class)),
                        row.getString("earlier_reference")))
                .list();
    }
}
