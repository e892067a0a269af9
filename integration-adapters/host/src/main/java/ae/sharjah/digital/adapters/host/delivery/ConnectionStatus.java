package ae.sharjah.digital.adapters.host.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * State of a connection, for operators.
 *
 * @param breaker CLOSED, OPEN or HALF_OPEN
 * @param consumerPaused true while no new dispatches are read from Kafka Open work for an agency.
 * @param waiting dispatches to be delivered or recalled
 * @param oldestWaitingSince when the oldest of them was received, or null
 * @param lastSuccess time of the last success in this process, or null
 * @param lastFailure time of the last failure in this process, or null
 * @param lastReason kind of the last failure, or null
 */
public record ConnectionStatus(
        String connection,
        String agency,
        String breaker,
        boolean consumerPaused,
        long waiting,
        @Nullable Instant oldestWaitingSince,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        @Nullable String lastReason) {}
