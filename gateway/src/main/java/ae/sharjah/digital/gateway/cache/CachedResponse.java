package ae.sharjah.digital.gateway.cache;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A complete response of a service.
 *
 * @param headers as the service sent them, without those of the connection
 * @param body at most {@link PublicResponseCache#LARGEST_BODY} bytes
 * @param taken when it was received or confirmed last, on the clock of {@link System#nanoTime()}
 * @param lifetime how long it may be served without asking the service
 * @param grace how much longer it may be served while another request revalidates it
 */
record CachedResponse(HttpHeaders headers, byte[] body, long taken, Duration lifetime, Duration grace) {

    int weight() {
        return body.length + 1_024;
    }

    @Nullable
    String tag() {
        return headers.getETag();
    }

    boolean freshAt(long now) {
        return now - taken < lifetime.toNanos();
    }

    boolean tolerableAt(long now) {
        return now - taken < lifetime.plus(grace).toNanos();
    }

    CachedResponse confirmed(long now) {
        return new CachedResponse(headers, body, now, lifetime, grace);
    }

    /** Returns the response for a client that may already have it (RFC 9110 §13.1.2, weak comparison). */
    ServerResponse toResponse(@Nullable String ifNoneMatch, long now) {
        boolean known = tag() != null && ifNoneMatch != null && matches(ifNoneMatch, plain(tag()));
        return ServerResponse.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .headers(to -> {
                    to.putAll(headers);
                    to.set(
                            HttpHeaders.AGE,
                            Long.toString(Duration.ofNanos(now - taken).toSeconds()));
                    if (known) {
                        to.remove(HttpHeaders.CONTENT_TYPE);
                    }
                })
                .build((request, response) -> {
                    if (!known) {
                        write(response);
                    }
                    return null;
                });
    }

    private void write(jakarta.servlet.http.HttpServletResponse response) throws IOException {
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean matches(String ifNoneMatch, String tag) {
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || plain(one).equals(tag));
    }

    private static String plain(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
