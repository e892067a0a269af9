package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that shared caches may store are the same for all clients. */
class CacheableIT extends RunningGateway {

    @BeforeEach
    void makeTheCatalogueCacheable() {
        Backends.CATALOG.respondWith(exchange -> {
            exchange.getResponseHeaders().put("Cache-Control", List.of("max-age=1, public"));
            exchange.getResponseHeaders().put("ETag", List.of("\"3\""));
            if (exchange.getRequestHeaders().containsKey("If-None-Match")) {
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
            } else {
                Backend.json(exchange, 200, "[\"" + "a".repeat(3000) + "\"]");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/services",
                "/api/v1/services/abc",
                "/api/v1/agencies",
                "/api/v1/sectors",
                "/api/v1/life-events",
                "/api/v1/life-events/moving-home",
                "/api/v1/audiences",
                "/api/v1/life-stages"
            })
    void setsNoCookie(String path) throws Exception {
        for (String[] headers : new String[][] {
            {"Accept", "application/json"},
            {"If-None-Match", "\"3\""},
            {"Cookie", "a=b"},
            {"Accept-Encoding", "gzip"}
        }) {
            var response = get(neverAskedFor(path), headers);
            assertThat(response.statusCode()).isEqualTo("If-None-Match".equals(headers[0]) ? 304 : 200);
            assertThat(response.headers().firstValue("Cache-Control")).hasValue("max-age=1, public");
            assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void variesByTheNegotiatedHeadersOnly() throws Exception {
        for (String[] headers :
                new String[][] {{"Accept", "application/json"}, {"If-None-Match", "\"3\""}, {"Accept-Encoding", "gzip"}
                }) {
            String vary = String.join(
                    ", ",
                    get(neverAskedFor("/api/v1/services"), headers).headers().allValues("Vary"));
            assertThat(vary.toLowerCase(java.util.Locale.ROOT).split(", *"))
                    .containsExactlyInAnyOrder("accept-encoding");
        }
    }

    @Test
    void setsTheCookieOnTheFirstPage() throws Exception {
        assertThat(get("/", "Accept", "text/html").headers().allValues("Set-Cookie"))
                .anyMatch(line -> line.startsWith("XSRF-TOKEN="));
    }

    /** Returns a new address, so that the gateway has to request it from the service itself. */
    private static String neverAskedFor(String path) {
        return path + "?q=" + UUID.randomUUID();
    }
}
