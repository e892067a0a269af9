package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedRequestIT extends RunningGateway {
    private CapturedLog logged = new CapturedLog();

    @BeforeEach
    void listen() {
        logged.close();
        logged = new CapturedLog();
    }

    /** Checks that faults of clients are not logged as ours, and that their input stays out of the log. */
    @AfterEach
    void nothingWasLogged() {
        logged.close();
        assertThat(logged.errors()).isEmpty();
        assertThat(logged.all()).noneMatch(line -> line.contains("\u00d8") || line.contains("whoever"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-Agent",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "Last-Event-ID",
                "Accept",
                "Accept-Language",
                "Prefer"
            })
    void refusesHeadersThatAreNotPlainText(String name) throws Exception {
        RawResponse response = RawResponse.get(port, "/api/v1/services", name + ": whoever-مرحبا");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"header-refused\"").doesNotContain("whoever");
        assertThat(response.body()).contains("\"requestId\":\"" + response.header("X-Request-Id"));
        assertThat(Backends.CATALOG.seen()).isEmpty();
    }

    @Test
    void ignoresHeadersThatAreNotForwarded() throws Exception {
        RawResponse response = RawResponse.get(
                port, "/api/v1/services", "Cookie: city=الشارقة", "X-City: الشارقة", "Referer: http://x/الشارقة");
        assertThat(response.status()).isEqualTo(200);
        assertThat(Backends.CATALOG.last().headers()).doesNotContainKeys("Cookie", "X-City", "Referer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/*+json",
                "text/*",
                "whoever",
                "application/json;charset=no/thing",
                "application/json; مرحبا=1"
            })
    void refusesInvalidContentTypes(String type) throws Exception {
        RawResponse read = RawResponse.get(port, "/api/v1/services", "Content-Type: " + type, "Accept-Language: en");
        assertThat(read.status()).isEqualTo(415);
        assertThat(read.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(read.body()).contains("\"code\":\"unsupported-media-type\"");
        assertThat(read.header("Content-Language")).isEqualTo("en");
        assertThat(Backends.CATALOG.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ff", "q=%zz", "q=%", "%00=1", "%0d=1", "q=%ed%a0%80"})
    void refusesUnreadableQueries(String query) throws Exception {
        for (String path : new String[] {"/api/v1/services", "/", "/oauth2/authorization/platform"}) {
            RawResponse response = RawResponse.get(port, path + "?" + query);
            assertThat(response.status()).as(path).isEqualTo(400);
            assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(response.body()).contains("\"code\":\"bad-request\"");
        }
        assertThat(Backends.CATALOG.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%D9%85", "q=a+b&&x", "q=%25ff", "q"})
    void acceptsReadableQueries(String query) throws Exception {
        assertThat(RawResponse.get(port, "/api/v1/services?" + query).status()).isEqualTo(200);
        assertThat(Backends.CATALOG.seen()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_csrf=%ff", "_csrf=%zz", "%00=1"})
    void refusesUnreadableForms(String form) throws Exception {
        var response = send(
                "/logout",
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", "XSRF-TOKEN=a")
                        .POST(BodyPublishers.ofString(form)));
        assertThat(response.statusCode()).isBetween(400, 403);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
