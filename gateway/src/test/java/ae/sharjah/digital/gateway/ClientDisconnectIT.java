package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestTokens;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClientDisconnectIT extends RunningGateway {
    private static final byte[] EVENT = "data: more\n\n".repeat(200).getBytes(StandardCharsets.UTF_8);

    @Test
    void logsNoErrorWhenAClientDisconnectsFromItsStream() throws Exception {
        var cut = new CountDownLatch(1);
        Backends.NOTIFICATION.respondWith(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 20_000; i++) {
                    body.write(EVENT);
                    body.flush();
                }
            } catch (IOException left) {
                cut.countDown();
            }
        });
        try (var logged = new CapturedLog()) {
            try (var socket = new Socket("127.0.0.1", port)) {
                String token = TestTokens.token(builder -> builder.roles("resident"));
                socket.getOutputStream()
                        .write(("GET /api/v1/notifications/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                        + token + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 200");
            }
            assertThat(cut.await(20, TimeUnit.SECONDS))
                    .as("the service's connection is cut")
                    .isTrue();
            // The effects of the cut take a moment.
            await().during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(logged.errors()).isEmpty());
        }
    }
}
