package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Limit on what one person's drafts may occupy: they are stored for months, and only the person needs them. */
@Component
class DraftQuota {
    private final JdbcClient jdbc;
    private final DraftQuotaSettings limits;

    DraftQuota(JdbcClient jdbc, DraftQuotaSettings limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    private record Usage(int count, long bytes) {}

    /**
     * Checks that there is room for a new draft. Other drafts of the person wait until the transaction ends.
     *
     * @throws ProblemException 409 {@code too-many-drafts}, {@code drafts-too-large}
     */
    void requireRoomForNew(Request draft) {
        Usage others = lockOthers(draft.personId(), draft.id());
        if (others.count() >= limits.count()) {
            throw ProblemException.conflict("too-many-drafts", limits.count());
        }
        requireRoom(others, draft.answers());
    }

    /**
     * Checks that there is room for longer answers; shorter ones are always accepted.
     *
     * @throws ProblemException 409 {@code drafts-too-large}
     */
    void requireRoomForChange(Request before, Request after) {
        if (bytes(after.answers()) > bytes(before.answers())) {
            requireRoom(lockOthers(after.personId(), after.id()), after.answers());
        }
    }

    private void requireRoom(Usage others, ObjectNode answers) {
        if (others.bytes() + bytes(answers) > limits.answers().toBytes()) {
            throw ProblemException.conflict("drafts-too-large", limits.answers().toMegabytes());
        }
    }

    private Usage lockOthers(PersonId person, RequestId except) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('drafts ' || :person, 0))")
                .param("person", person.value().toString())
                .query((row, number) -> true)
                .single();
        return jdbc.sql("""
            SELECT count(*) AS count, coalesce(sum(octet_length(answers)), 0) AS bytes
              FROM request WHERE person_id = :person AND status = 'DRAFT' AND id <> :except
            """)
                .param("person", person.value())
                .param("except", except.value())
                .query((row, number) -> new Usage(row.getInt("count"), row.getLong("bytes")))
                .single();
    }

    private static long bytes(ObjectNode answers) {
        return answers.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
