package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.id.PrincipalId;
import ae.sharjah.digital.request.id.RequestId;
import org.jspecify.annotations.Nullable;

/** Request of a list. One that cannot be read is listed by its plain columns, so that it does not hide all others. */
public sealed interface ListedRequest {
    RequestHead head();

    default RequestId id() {
        return head().id();
    }

    default @Nullable PrincipalId principal() {
        return head().principal();
    }

    record Readable(Request request) implements ListedRequest {
        @Override
        public RequestHead head() {
            return RequestHead.of(request);
        }
    }

    record Unreadable(RequestHead head, Exception reason) implements ListedRequest {}
}
