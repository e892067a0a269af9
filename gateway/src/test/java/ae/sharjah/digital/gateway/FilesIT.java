package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestTokens;
import java.io.ByteArrayInputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that pass through the gateway: larger than other bodies, and never stored there. */
class FilesIT extends RunningGateway {
    private static final String FILES = "/api/v1/requests/0199a000-0000-7000-8000-000000000001/attachments";
    private static final int MEGABYTE = 1 << 20;

    private final String token = TestTokens.token(builder -> builder.roles("resident"));

    private HttpResponse<String> send(String method, String path, BodyPublisher body) throws Exception {
        return send(
                path,
                request -> request.method(method, body)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/pdf")
                        .header("Content-Disposition", "attachment; filename*=UTF-8''%D8%B9.pdf")
                        .header("Content-Digest", "sha-256=:AAAA:")
                        .header("Repr-Digest", "sha-256=:AAAA:"));
    }

    @Test
    void forwardsLargeFilesAndTheirHeaders() throws Exception {
        byte[] file = new byte[20 * MEGABYTE];

        assertThat(send("POST", FILES + "?document=deed", BodyPublishers.ofByteArray(file))
                        .statusCode())
                .isEqualTo(200);
        var seen = Backends.REQUEST.last();
        assertThat(seen.body()).hasSize(file.length);
        assertThat(seen.header("Content-Length")).isEqualTo(String.valueOf(file.length));
        assertThat(seen.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''%D8%B9.pdf");
        assertThat(seen.header("Content-Digest")).isEqualTo("sha-256=:AAAA:");
        assertThat(seen.header("Repr-Digest")).isEqualTo("sha-256=:AAAA:");
        assertThat(send("PUT", FILES + "/1/content", BodyPublishers.ofByteArray(file))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void streamsTheBodyToTheServiceBeforeItIsComplete() throws Exception {
        var sender = new PipedOutputStream();
        var body = new PipedInputStream(sender, MEGABYTE);
        var response = CompletableFuture.supplyAsync(() -> {
            try {
                return send("POST", FILES, BodyPublishers.ofInputStream(() -> body));
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        sender.write(new byte[8 * MEGABYTE]);
        sender.flush();

        await().atMost(Duration.ofSeconds(10)).until(() -> Backends.REQUEST.received() > 6 * MEGABYTE);
        assertThat(response).isNotDone();
        sender.write(new byte[MEGABYTE]);
        sender.close();
        assertThat(response.get().statusCode()).isEqualTo(200);
        assertThat(Backends.REQUEST.last().body()).hasSize(9 * MEGABYTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/requests",
                "/api/v1/requests/1/actions",
                "/api/v1/requests/1/attachments/1",
                "/api/v1/requests/attachments",
                "/api/v1/services/1/attachments"
            })
    void refusesLargeBodiesAtOtherAddresses(String path) throws Exception {
        byte[] file = new byte[2 * MEGABYTE];
        assertThat(send("POST", path, BodyPublishers.ofByteArray(file)).statusCode())
                .isEqualTo(413);
        assertThat(Backends.REQUEST.seen()).isEmpty();
    }

    @Test
    void refusesFilesThatAreTooLarge() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST " + FILES + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                    + "\r\nContent-Type: application/pdf\r\nContent-Length: 5368709120\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
        var streamed = send(
                "POST",
                FILES,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[21 * MEGABYTE + 1])));
        assertThat(streamed.statusCode()).isEqualTo(413);
    }

    @Test
    void returnsFilesWithASandboxPolicy() throws Exception {
        Backends.REQUEST.respondWith(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/pdf");
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"a.pdf\"");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
            exchange.getResponseHeaders().set("Repr-Digest", "sha-256=:AAAA:");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write(new byte[] {1, 2, 3});
            exchange.close();
        });
        var response = get(FILES + "/1/content", "Authorization", "Bearer " + token);

        assertThat(response.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"a.pdf\"");
        assertThat(response.headers().firstValue("Repr-Digest")).hasValue("sha-256=:AAAA:");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
}
