package ae.sharjah.digital.adapters.sandbox.received;

import ae.sharjah.digital.adapters.sandbox.callback.DispatchId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Row of a request that an agency received. */
public record ReceivedRow(
        long position,
        String agency,
        DispatchId dispatchId,
        RequestId requestId,
        String occasion,
        String agencyReference,
        boolean acknowledgedAtOnce,
        int calls,
        Instant receivedAt,
        @Nullable Instant recalledAt,
        String answers) {}
