package ae.sharjah.digital.gateway.problem;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Why an exchange ends here. The texts are found by the code: {@code problem.<code>.title} and {@code .detail}.
 *
 * @param headers told beside the problem, such as {@code Retry-After}
 */
public record Refusal(HttpStatus status, String code, Map<String, String> headers) {

    public static Refusal of(HttpStatus status, String code) {
        return new Refusal(status, code, Map.of());
    }

    /** 503 with a time after which asking again makes sense. */
    public static Refusal unavailable(String code, Duration retryAfter) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, code).retryAfter(retryAfter);
    }

    /** 404: unknown here, whether or not a service knows it. */
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
