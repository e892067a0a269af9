package ae.sharjah.digital.adapters.host.result;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of the events on {@code agency.results.v1}; what is null is not written. */
record ResultData(
        UUID dispatchId,
        UUID requestId,
        String agencyId,
        @Nullable String agencyReference,
        @Nullable String decision,
        @Nullable String reasonCode,
        @Nullable List<String> pointers) {}
