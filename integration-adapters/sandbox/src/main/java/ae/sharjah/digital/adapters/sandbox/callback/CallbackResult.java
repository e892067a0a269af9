package ae.sharjah.digital.adapters.sandbox.callback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Result of a dispatch that an agency sends, described in agency-callback.yaml. */
public record CallbackResult(
        ResultId resultId,
        DispatchId dispatchId,
        String type,
        String agencyReference,
        @Nullable String decision,
        @Nullable String reasonCode,
        @Nullable List<String> pointers) {}
