package ae.sharjah.digital.gateway.problem;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The reason why an exchange ends here. The code selects the texts: {@code problem.<code>.title} and {@code .detail}.
 *
 * @param headers sent with the problem, such as {@code Retry-After}
 */
public record Refusal(HttpStatus status, String code, Map<String, String> headers) {

    public static Refusal of(HttpStatus status, String code) {
        return new Refusal(status, code, Map.of());
    }

    /** Returns a 503 with a time after which a retry makes sense. */
    public static Refusal unavailable(String code, Duration retryAfter) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, code).retryAfter(retryAfter);
    }

    /** Returns a 404: the address is unknown here, whether or not a service knows it. */
    public static Refusal notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    public Refusal retryAfter(Duration wait) {
        long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
        return with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    public Refusal with(String header, String value) {
        var all = new java.util.HashMap<>(headers);
        all.put(header, value);
        return new Refusal(status, code, Map.copyOf(all));
    }
}
