package ae.sharjah.digital.adapters.sandbox.callback;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agency tells of a dispatch, as agency-callback.yaml describes. */
public record Result(
        UUID resultId,
        UUID dispatchId,
        String type,
        String agencyReference,
        @Nullable String decision,
        @Nullable String reasonCode,
        @Nullable List<String> pointers) {}
