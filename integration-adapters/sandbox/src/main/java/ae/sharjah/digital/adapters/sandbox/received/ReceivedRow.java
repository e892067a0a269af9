package ae.sharjah.digital.adapters.sandbox.received;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request an agency holds. */
public record ReceivedRow(
        long position,
        String agency,
        UUID dispatchId,
        UUID requestId,
        String occasion,
        String agencyReference,
        boolean acknowledgedAtOnce,
        int calls,
        Instant receivedAt,
        @Nullable Instant recalledAt,
        String answers) {}
