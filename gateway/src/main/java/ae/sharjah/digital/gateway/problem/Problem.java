package ae.sharjah.digital.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem in its serialised form, in the same shape as the services' own.
 *
 * @param type {@code urn:problem:<code>}
 * @param title short text in the reader's language
 * @param status HTTP status
 * @param detail longer text in the reader's language
 * @param code stable code, for programs
 * @param requestId identifier to quote to the operator
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String requestId) {}
