package ae.sharjah.digital.platform.web.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Exception that ends an exchange with a problem. The texts are resolved by the code: {@code problem.<code>.title} and
 * {@code problem.<code>.detail} in the bundles {@code platform-problems} and {@code problems}.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;
    private final transient @Nullable Object current;

    private ProblemException(
            HttpStatus status,
            String code,
            List<Object> arguments,
            List<Fault> faults,
            Map<String, String> headers,
            @Nullable Object current) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
        this.current = current;
    }

    public static ProblemException of(HttpStatus status, String code, Object... arguments) {
        return new ProblemException(status, code, List.of(arguments), List.of(), Map.of(), null);
    }

    /** Returns a 400: the request itself cannot be understood. */
    public static ProblemException badRequest(String code, Object... arguments) {
        return of(HttpStatus.BAD_REQUEST, code, arguments);
    }

    /** Returns a 404: the resource does not exist or is not the caller's; responses do not distinguish the two. */
    public static ProblemException notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    /** Returns a 409: the state of the resource does not allow it. */
    public static ProblemException conflict(String code, Object... arguments) {
        return of(HttpStatus.CONFLICT, code, arguments);
    }

    /** Returns a 503 with the time after which a retry makes sense, in whole seconds and at least one. */
    public static ProblemException unavailable(String code, Duration retryAfter) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, code).withRetryAfter(retryAfter);
    }

    /** Returns a 422 with all faults of the input. */
    public static ProblemException invalid(List<Fault> faults) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT, "validation-failed", List.of(), faults, Map.of(), null);
    }

    /** Returns a 400 with all faults of the input's shape. */
    public static ProblemException malformed(List<Fault> faults) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "malformed-request", List.of(), faults, Map.of(), null);
    }

    /** Returns a copy with {@code Retry-After}, rounded up to whole seconds and at least one. */
    public ProblemException withRetryAfter(Duration wait) {
        long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
        return withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    public ProblemException withHeader(String name, String value) {
        var all = new java.util.HashMap<>(headers);
        all.put(name, value);
        return new ProblemException(status, code, arguments, faults, all, current);
    }

    /** Returns a copy with the given faults. */
    public ProblemException withFaults(List<Fault> reasons) {
        return new ProblemException(status, code, arguments, reasons, headers, current);
    }

    /** Returns a copy with the current state of the resource, for a caller who has seen an earlier one. */
    public ProblemException withCurrent(Object state) {
        return new ProblemException(status, code, arguments, faults, headers, state);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public @Nullable Object current() {
        return current;
    }
}
