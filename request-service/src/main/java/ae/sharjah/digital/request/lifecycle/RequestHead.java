package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.catalog.ServiceId;
import ae.sharjah.digital.request.id.PrincipalId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.workflow.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Identification of a request, which needs no parsing. */
public record RequestHead(
        RequestId id,
        String reference,
        @Nullable PrincipalId principal,
        ServiceId serviceId,
        int serviceVersion,
        String agencyId,
        String stage,
        Status status,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static RequestHead of(Request request) {
        return new RequestHead(
                request.id(),
                request.reference(),
                request.principal(),
                request.serviceId(),
                request.serviceVersion(),
                request.agencyId(),
                request.stage(),
                request.status(),
                request.version(),
                request.createdAt(),
                request.updatedAt());
    }
}
