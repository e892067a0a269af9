package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals of the HTTP server itself, before it routes a request, look like every other refusal. */
class ServerRejectionIT extends RunningGateway {
    private static final String HOST = "Host: localhost\r\nAccept-Language: en\r\nConnection: close\r\n";

    @ParameterizedTest
    @CsvSource({
        "/api/v1/services/a%2fb, address-refused",
        "/api/v1/services/%00, address-refused",
        "/api/v1/services/%ff, address-refused",
        "/api/v1/services/%zz, address-refused",
        "/api/v1/services/..%5c, address-refused",
        "/../x, address-refused",
        "/api/v1/services/<b>, bad-request",
        "/api/v1/services/\"x\", bad-request"
    })
    void rejectsUnreadableAddresses(String path, String code) throws Exception {
        isProblem(request("GET " + path + " HTTP/1.1"), 400, code);
    }

    @Test
    void rejectsTooLongHeadersAndAddresses() throws Exception {
        String much = "a".repeat(17_000);
        RawResponse headers = RawResponse.get(port, "/api/v1/services", "Accept-Language: en", "X-Much: " + much);
        isProblem(headers, 431, "headers-too-large");
        isProblem(request("GET /api/v1/services?q=" + much + " HTTP/1.1"), 414, "address-too-long");
    }

    @Test
    void rejectsRequestsThatTwoServersMayReadDifferently() throws Exception {
        String line = "POST /api/v1/requests HTTP/1.1\r\n";
        isProblem(
                RawResponse.to(port, line + HOST + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
                400,
                "bad-request");
        isProblem(RawResponse.to(port, line + "Connection: close\r\n\r\n"), 400, "bad-request");
        isProblem(RawResponse.to(port, line + HOST + "Host: other\r\n\r\n"), 400, "bad-request");
        isProblem(RawResponse.to(port, line + HOST + "Bad header\r\n\r\n"), 400, "bad-request");
    }

    @Test
    void rejectsUnsupportedMethodsAndVersions() throws Exception {
        isProblem(request("CONNECT localhost:80 HTTP/1.1"), 501, "not-implemented");
        isProblem(request("GET /api/v1/services HTTP/3.7"), 505, "version-not-supported");
        isProblem(
                RawResponse.to(
                        port, "POST /api/v1/requests HTTP/1.1\r\n" + HOST + "Transfer-Encoding: whatever\r\n\r\n"),
                501,
                "not-implemented");
    }

    @Test
    void rejectsTheMethodTraceWithATraceparent() throws Exception {
        RawResponse response = request("TRACE /api/v1/services HTTP/1.1");
        isProblem(response, 405, "method-not-allowed");
        assertThat(response.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(response.header("Allow")).isNotEmpty().doesNotContain("TRACE");
    }

    @Test
    void rejectsInTheReadersLanguageWithTheirOwnIdentifier() throws Exception {
        RawResponse arabic = RawResponse.get(port, "/api/v1/services/%zz", "X-Request-Id: phone-call-4711");
        assertThat(arabic.header("Content-Language")).isEqualTo("ar");
        assertThat(arabic.header("X-Request-Id")).isEqualTo("phone-call-4711");
        assertThat(arabic.body()).contains("العنوان");
    }

    private RawResponse request(String line) throws Exception {
        return RawResponse.to(port, line + "\r\n" + HOST + "\r\n");
    }

    private static void isProblem(RawResponse response, int status, String code) {
        assertThat(response.status()).as(response.body()).isEqualTo(status);
        assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"" + code + "\"", "\"status\":" + status);
        assertThat(response.all("X-Request-Id")).hasSize(1);
        assertThat(response.body()).contains("\"requestId\":\"" + response.header("X-Request-Id") + "\"");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(response.all("Server")).isEmpty();
    }
}
