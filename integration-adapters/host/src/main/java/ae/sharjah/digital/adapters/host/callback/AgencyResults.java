package ae.sharjah.digital.adapters.host.callback;

import ae.sharjah.digital.adapters.host.result.AgencyResponse;
import ae.sharjah.digital.adapters.host.result.DeliveryProgress;
import ae.sharjah.digital.adapters.host.result.Dispatch;
import ae.sharjah.digital.adapters.host.result.Dispatches;
import ae.sharjah.digital.adapters.host.result.ResultPublisher;
import ae.sharjah.digital.adapters.spi.DispatchId;
import ae.sharjah.digital.platform.events.message.CurrentTrace;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies results that agencies send, each exactly once. */
@Service
public class AgencyResults {
    private final JdbcClient jdbc;
    private final Dispatches dispatches;
    private final ResultPublisher events;
    private final Clock clock;
    private final CurrentTrace trace;

    AgencyResults(JdbcClient jdbc, Dispatches dispatches, ResultPublisher events, Clock clock, CurrentTrace trace) {
        this.jdbc = jdbc;
        this.dispatches = dispatches;
        this.events = events;
        this.clock = clock;
        this.trace = trace;
    }

    /** Outcome of receiving a result. */
    public enum ReceiveOutcome {
        /** The result has taken effect, now or earlier. */
        ACCEPTED,
        /** The dispatch does not exist or belongs to another connection. */
        UNKNOWN_DISPATCH,
        /** The dispatch is already decided; no further result is accepted. */
        ALREADY_DECIDED,
        /** The result id was used earlier with different content. */
        RESULT_ID_REUSED
    }

    /**
     * Applies a result once; a repetition with the same content is accepted without effect.
     *
     * @param connection the connection that signed the result
     * @param resultId the agency's identifier of the result
     * @param digest digest of the content, to distinguish a repetition from a different result under the same id
     */
    @Transactional
    public ReceiveOutcome receive(
            String connection, String resultId, DispatchId dispatchId, byte[] digest, AgencyResponse response) {
        Optional<Dispatch> dispatch =
                dispatches.lock(dispatchId).filter(one -> one.connection().equals(connection));
        if (dispatch.isEmpty()) {
            return ReceiveOutcome.UNKNOWN_DISPATCH;
        }
        Optional<byte[]> stored = storedDigest(connection, resultId);
        if (stored.isPresent()) {
            return Arrays.equals(stored.get(), digest) ? ReceiveOutcome.ACCEPTED : ReceiveOutcome.RESULT_ID_REUSED;
        }
        if (dispatch.get().progress() == DeliveryProgress.SETTLED) {
            return ReceiveOutcome.ALREADY_DECIDED;
        }
        store(connection, resultId, dispatchId, digest);
        // The agency's call starts a trace of its own; the event it causes belongs to the trace of the dispatch.
        Dispatch locked = dispatch.get();
        trace.continueTrace(locked.traceparent(), "agency-result", () -> events.publish(locked, response));
        return ReceiveOutcome.ACCEPTED;
    }

    private Optional<byte[]> storedDigest(String connection, String resultId) {
        return jdbc.sql("SELECT digest FROM agency_result WHERE connection = :connection AND result_id = :result")
                .param("connection", connection)
                .param("result", resultId)
                .query(byte[].class)
                .optional();
    }

    private void store(String connection, String resultId, DispatchId dispatchId, byte[] digest) {
        jdbc.sql("""
                        INSERT INTO agency_result (connection, result_id, dispatch_id, digest, received_at)
                        VALUES (:connection, :result, :dispatch, :digest, :now)
                        """)
                .param("connection", connection)
                .param("result", resultId)
                .param("dispatch", dispatchId.value())
                .param("digest", digest)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
