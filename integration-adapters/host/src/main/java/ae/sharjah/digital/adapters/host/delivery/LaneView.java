package ae.sharjah.digital.adapters.host.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connection as operators see it.
 *
 * @param breaker CLOSED, OPEN or HALF_OPEN
 * @param consumerPaused true while no new dispatches are taken from Kafka
 * @param waiting dispatches to be handed over or taken back
 * @param oldestWaitingSince when the oldest of them came, or null
 * @param lastSuccess of this process, or null
 * @param lastFailure of this process, or null
 * @param lastReason kind of the last failure, or null
 */
public record LaneView(
        String connection,
        String agency,
        String breaker,
        boolean consumerPaused,
        long waiting,
        @Nullable Instant oldestWaitingSince,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        @Nullable String lastReason) {}
