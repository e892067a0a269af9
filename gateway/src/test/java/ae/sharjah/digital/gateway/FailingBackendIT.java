package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestTokens;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "gateway.deadlines.answer=400ms",
            "gateway.breaker.window=6",
            "gateway.breaker.pause=700ms",
            "gateway.limits.person.per-second=1",
            "gateway.limits.person.burst=60"
        })
class FailingBackendIT extends RunningGateway {
    private final String token = TestTokens.token(builder -> builder.roles("resident"));

    @Test
    void reportsNoEffectWhenAReadGetsNoResponse() throws Exception {
        var release = new CountDownLatch(1);
        Backends.CATALOG.respondWith(exchange -> hang(exchange, release));
        var response = get("/api/v1/services", "Accept-Language", "en");
        release.countDown();
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body()).contains("temporarily-unavailable");
    }

    @Test
    void reportsAnUnknownOutcomeOfAWrite() throws Exception {
        var release = new CountDownLatch(1);
        Backends.REQUEST.respondWith(exchange -> hang(exchange, release));
        var response = send(
                "/api/v1/requests",
                request -> request.header("Authorization", "Bearer " + token).POST(BodyPublishers.ofString("{}")));
        release.countDown();
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("outcome-unknown");
        assertThat(Backends.REQUEST.seen()).hasSize(1);
    }

    @Test
    void opensTheBreakerOfAFailingServiceAndRecovers() throws Exception {
        Backends.IDENTITY.respondWith(exchange -> Backend.json(exchange, 503, "{}"));
        for (int i = 0; i < 12; i++) {
            assertThat(me().statusCode()).isEqualTo(503);
        }
        int reached = Backends.IDENTITY.seen().size();
        assertThat(reached).isLessThan(12);
        assertThat(me().body()).contains("temporarily-unavailable");
        assertThat(Backends.IDENTITY.seen()).hasSize(reached);
        assertThat(get("/api/v1/services").statusCode()).as("others go on").isEqualTo(200);

        Backends.IDENTITY.reset();
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> me().statusCode() == 200);
    }

    @Test
    void refusesOnlyRequestsOverThePersonsRate() throws Exception {
        String greedy = TestTokens.token(builder -> builder.roles("resident"));
        long start = System.nanoTime();
        HttpResponse<String> first = get("/api/v1/me", "Authorization", "Bearer " + greedy);
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"person\";q=60;w=60");
        assertThat(first.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"person\";r=59;");
        var refused = new ArrayList<HttpResponse<String>>();
        int admitted = 1;
        while (refused.size() < 5) {
            var response = get("/api/v1/me", "Authorization", "Bearer " + greedy);
            if (response.statusCode() == 429) {
                refused.add(response);
            } else {
                assertThat(response.statusCode()).isEqualTo(200);
                admitted++;
            }
            // The limit admits one more for each second that the calls themselves take.
            long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
            assertThat(admitted).isLessThanOrEqualTo(60 + (int) seconds);
        }
        assertThat(refused).allSatisfy(response -> {
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            assertThat(response.body()).contains("too-many-requests");
        });
        String other = TestTokens.token(builder -> builder.roles("resident"));
        assertThat(get("/api/v1/me", "Authorization", "Bearer " + other).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Timeout(60)
    void streamsEventsImmediatelyAndBeyondTheDeadline() throws Exception {
        var next = new java.util.concurrent.LinkedBlockingQueue<String>();
        Backends.NOTIFICATION.respondWith(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.flush();
                String event;
                while (!"end".equals(event = take(next))) {
                    body.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
                    body.flush();
                }
            }
        });
        HttpRequest request = HttpRequest.newBuilder(at("/api/v1/notifications/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Encoding", "gzip")
                .build();
        var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String event : new String[] {"one", "two", "three"}) {
                // The next event is sent only when this one has arrived: a gateway that collects some first would never
                // pass it.
                next.add(event);
                assertThat(lines.readLine()).isEqualTo("data: " + event);
                assertThat(lines.readLine()).isEmpty();
                // longer than the deadline of ordinary exchanges
                TimeUnit.MILLISECONDS.sleep(600);
            }
            next.add("end");
            assertThat(lines.readLine()).isNull();
        }
    }

    private HttpResponse<String> me() throws IOException, InterruptedException {
        return get("/api/v1/me", "Authorization", "Bearer " + token);
    }

    private static void hang(HttpExchange exchange, CountDownLatch release) throws IOException {
        try {
            release.await(10, TimeUnit.SECONDS);
            exchange.close();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static String take(java.util.concurrent.BlockingQueue<String> queue) throws IOException {
        try {
            return String.valueOf(queue.poll(10, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
