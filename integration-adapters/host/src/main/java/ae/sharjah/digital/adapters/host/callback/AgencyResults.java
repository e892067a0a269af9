package ae.sharjah.digital.adapters.host.callback;

import ae.sharjah.digital.adapters.host.result.Answer;
import ae.sharjah.digital.adapters.host.result.Dispatch;
import ae.sharjah.digital.adapters.host.result.Dispatches;
import ae.sharjah.digital.adapters.host.result.Progress;
import ae.sharjah.digital.adapters.host.result.ResultEvents;
import ae.sharjah.digital.platform.events.message.CurrentTrace;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets every result of an agency take effect once. */
@Service
public class AgencyResults {
    private final JdbcClient jdbc;
    private final Dispatches dispatches;
    private final ResultEvents events;
    private final Clock clock;
    private final CurrentTrace trace;

    AgencyResults(JdbcClient jdbc, Dispatches dispatches, ResultEvents events, Clock clock, CurrentTrace trace) {
        this.jdbc = jdbc;
        this.dispatches = dispatches;
        this.events = events;
        this.clock = clock;
        this.trace = trace;
    }

    /** What came of a result. */
    public enum Reception {
        /** It has its effect, now or from before. */
        TAKEN,
        /** No such dispatch, or another connection's. */
        UNKNOWN,
        /** The dispatch is decided; nothing can follow. */
        TOO_LATE,
        /** The result's id came before with another content. */
        REUSED
    }

    /**
     * @param connection the connection whose signature the result bore
     * @param resultId the agency's identifier of it
     * @param digest of the body, to tell a repetition from another result under the same id
     */
    @Transactional
    public Reception receive(String connection, String resultId, UUID dispatchId, byte[] digest, Answer answer) {
        Optional<Dispatch> dispatch =
                dispatches.lock(dispatchId).filter(one -> one.connection().equals(connection));
        if (dispatch.isEmpty()) {
            return Reception.UNKNOWN;
        }
        Optional<byte[]> before = before(connection, resultId);
        if (before.isPresent()) {
            return Arrays.equals(before.get(), digest) ? Reception.TAKEN : Reception.REUSED;
        }
        if (dispatch.get().progress() == Progress.SETTLED) {
            return Reception.TOO_LATE;
        }
        remember(connection, resultId, dispatchId, digest);
        // The agency's call begins a trace of its own; what it tells belongs to the resident's.
        Dispatch known = dispatch.get();
        trace.continueTrace(known.traceparent(), "agency-result", () -> events.tell(known, answer));
        return Reception.TAKEN;
    }

    private Optional<byte[]> before(String connection, String resultId) {
        return jdbc.sql("SELECT digest FROM agency_result WHERE connection = :connection AND result_id = :result")
                .param("connection", connection)
                .param("result", resultId)
                .query(byte[].class)
                .optional();
    }

    private void remember(String connection, String resultId, UUID dispatchId, byte[] digest) {
        jdbc.sql("""
                        INSERT INTO agency_result (connection, result_id, dispatch_id, digest, received_at)
                        VALUES (:connection, :result, :dispatch, :digest, :now)
                        """)
                .param("connection", connection)
                .param("result", resultId)
                .param("dispatch", dispatchId)
                .param("digest", digest)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
