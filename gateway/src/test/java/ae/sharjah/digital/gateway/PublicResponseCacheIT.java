package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicResponseCacheIT extends RunningGateway {
    private static final String A_MINUTE = "public, max-age=60";
    private static final String A_SECOND = "public, max-age=1, stale-while-revalidate=1";

    private String path = "";

    @BeforeEach
    void ownAddress() {
        path = "/api/v1/services/" + UUID.randomUUID();
    }

    @Test
    void requestsACacheableResponseOnce() throws Exception {
        answering(A_MINUTE, "one");
        var first = get(path);
        var second = get(path);
        assertThat(second.body()).isEqualTo(first.body()).isEqualTo("one");
        assertThat(second.headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"));
        assertThat(second.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(second.headers().firstValue("Age")).isPresent();
        assertThat(Backends.CATALOG.seen()).hasSize(1);
    }

    @Test
    void returns304ForAMatchingEntityTag() throws Exception {
        answering(A_MINUTE, "one");
        String tag = get(path).headers().firstValue("ETag").orElseThrow();
        var again = get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(path, "If-None-Match", "\"other\"").body()).isEqualTo("one");
        assertThat(Backends.CATALOG.seen()).hasSize(1);
    }

    @Test
    void revalidatesByEntityTagAndReturnsChangesWithinTwoSeconds() throws Exception {
        answering(A_SECOND, "one");
        assertThat(get(path).body()).isEqualTo("one");
        await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> {
            assertThat(get(path).body()).isEqualTo("one");
            assertThat(Backends.CATALOG.seen()).hasSize(2);
        });
        assertThat(Backends.CATALOG.last().header("If-None-Match")).isEqualTo("\"one\"");
        answering(A_SECOND, "two");
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(get(path).body()).isEqualTo("two"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no-store", "private, max-age=60", "public", "public, max-age=60, no-cache", "max-age=60"})
    void doesNotCacheResponsesThatAreNotPublic(String cacheControl) throws Exception {
        answering(cacheControl, "one");
        get(path);
        get(path);
        assertThat(Backends.CATALOG.seen()).hasSize(2);
    }

    @Test
    void cachesNoErrorsNoCookiesAndNoResponseToAnotherRequest() throws Exception {
        Backends.CATALOG.respondWith(exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", A_MINUTE);
            Backend.json(exchange, 404, "{}");
        });
        get(path);
        get(path);
        assertThat(Backends.CATALOG.seen()).hasSize(2);
        Backends.reset();
        answering(A_MINUTE, "one");
        get(path, "Accept-Language", "en");
        get(path, "Accept-Language", "ar");
        get(path + "?a=1");
        get(path, "Accept", "text/turtle");
        assertThat(Backends.CATALOG.seen()).hasSize(4);
    }

    @Test
    void doesNotCacheTruncatedResponses() throws Exception {
        Backends.CATALOG.respondWith(exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", A_MINUTE);
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        try {
            get(path);
        } catch (IOException cutOff) {
            assertThat(cutOff).isNotNull();
        }
        answering(A_MINUTE, "whole");
        assertThat(get(path).body()).isEqualTo("whole");
    }

    @Test
    void forwardsLargeResponsesWithoutCachingThem() throws Exception {
        String large = "x".repeat(300_000);
        answering(A_MINUTE, large);
        assertThat(get(path).body()).isEqualTo(large);
        assertThat(get(path).body()).isEqualTo(large);
        assertThat(Backends.CATALOG.seen()).hasSize(2);
    }

    @Test
    void revalidatesOnceWhileOthersReadTheCachedResponse() throws Exception {
        answering("public, max-age=1, stale-while-revalidate=30", "one");
        get(path);
        Thread.sleep(1_100);
        Backends.CATALOG.respondWith(exchange -> {
            pause();
            response(exchange, A_MINUTE, "one");
        });
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var responses = IntStream.range(0, 10)
                    .mapToObj(i -> clients.submit(() -> get(path)))
                    .toList();
            for (var one : responses) {
                assertThat(one.get().body()).isEqualTo("one");
            }
        }
        assertThat(Backends.CATALOG.seen()).hasSize(2);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answering(String cacheControl, String body) {
        Backends.CATALOG.respondWith(exchange -> response(exchange, cacheControl, body));
    }

    private static void response(HttpExchange exchange, String cacheControl, String body) throws IOException {
        String tag = "\"" + (body.length() > 10 ? "long" : body) + "\"";
        if (!cacheControl.isEmpty()) {
            exchange.getResponseHeaders().set("Cache-Control", cacheControl);
        }
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        } else {
            Backend.json(exchange, 200, body);
        }
    }
}
