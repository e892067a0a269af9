package ae.sharjah.digital.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem as it is serialised.
 *
 * @param type {@code urn:problem:<code>}
 * @param title short text in the reader's language
 * @param status HTTP status
 * @param detail longer text in the reader's language
 * @param code stable code, for programs
 * @param requestId identifier to quote to the operator
 * @param errors every fault of the input
 * @param current current state of the resource, if another request has changed it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        @Nullable String requestId,
        List<Error> errors,
        @Nullable Object current) {

    /** Fault with its place, code and text. */
    public record Error(String pointer, String code, String message) {}
}
