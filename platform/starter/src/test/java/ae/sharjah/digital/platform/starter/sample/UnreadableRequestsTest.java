package ae.sharjah.digital.platform.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleServiceTest
@ExtendWith(OutputCaptureExtension.class)
class UnreadableRequestsTest {
    private final int port;
    private final String authorization = "Authorization: Bearer " + TestClient.residentToken();

    UnreadableRequestsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=%ff", "limit=%zz", "colour=RED%"})
    void refusesAQueryThatCannotBeRead(String query, CapturedOutput log) throws Exception {
        assertBadRequest(get("/api/v1/items?" + query, authorization), log);
    }

    @Test
    void refusesAHeaderThatCannotBeReadAndDoesNotQuoteIt(CapturedOutput log) throws Exception {
        String answer = RawRequest.send(
                port,
                "POST /api/v1/items/abc/use HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + authorization
                        + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nIdempotency-Key: unreadable-key-مرحبا\r\n\r\n{}");
        assertBadRequest(answer, log);
        assertThat(log.getAll()).doesNotContain("unreadable-key");
    }

    private String get(String address, String header) throws IOException {
        return RawRequest.send(
                port, "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n");
    }

    private static void assertBadRequest(String answer, CapturedOutput log) {
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"code\":\"bad-request\"");
        assertThat(log.getAll()).doesNotContain("unexpected failure");
    }

    private static final class RawRequest {
        static String send(int port, String request) throws IOException {
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
