package ae.sharjah.digital.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.ApiClient;
import ae.sharjah.digital.catalog.CatalogServiceTest;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@CatalogServiceTest
class InvalidQueriesTest {
    private static final List<String> ADDRESSES = List.of("/api/v1/services?q=", "/api/v1/services/suggestions?q=");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"a", "ا", "the ", "*", "😀", "\u200F"})
    void rejectsTenThousandCharactersWithAProblem(String text) {
        String query = text.repeat(10_000 / text.length());
        for (String address : ADDRESSES) {
            var refused = new ApiClient(port).get(address + ApiClient.encode(query), "Accept-Language", "en");
            assertThat(refused.status()).as(address + text).isEqualTo(400);
            assertThat(refused.header("Content-Type")).as(address + text).startsWith("application/problem+json");
        }
    }

    @Test
    void rejectsAThousandWildcards() {
        for (String address : ADDRESSES) {
            assertThat(new ApiClient(port)
                            .get(address + ApiClient.encode("*".repeat(1000)))
                            .status())
                    .isEqualTo(400);
            assertThat(new ApiClient(port)
                            .get(address + ApiClient.encode("a*".repeat(100)))
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "%00", "%C3%28", "%ED%A0%80", "%FF%FE"})
    void acceptsOrRejectsInvalidEncodings(String encoded) {
        for (String address : ADDRESSES) {
            int status = RawRequest.status(port, address + encoded);
            assertThat(status).as(address + encoded).isIn(200, 400);
        }
    }

    @Test
    void answersWorstCaseQueriesOfMaximumLengthInTime() {
        var index = BundledServices.index();
        var random = new Random(1);
        List<String> worst = List.of(
                "ab ".repeat(66),
                "ا".repeat(200),
                "مستنداتت ".repeat(22),
                "electricityelectricity".repeat(9),
                "tradelicencee ".repeat(14),
                "licence ".repeat(25),
                "ءءءء ".repeat(40),
                "\u064B".repeat(200),
                "zzzzzzzz qqqqqqqq ".repeat(11),
                random.ints(200, 0x0600, 0x06FF)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
        for (String query : worst) {
            index.find(ServiceQuery.of(query, 20));
            index.suggest(query, 20);
            long started = System.nanoTime();
            for (int i = 0; i < 10; i++) {
                index.find(ServiceQuery.of(query, 20));
                index.suggest(query, 20);
            }
            assertThat((System.nanoTime() - started) / 10).as(query).isLessThan(250_000_000L);
        }
    }

    /** Sends requests that no client library permits. */
    private static final class RawRequest {
        static int status(int port, String target) {
            try (var socket = new java.net.Socket("localhost", port)) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream()
                        .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
                var response = new String(
                        socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
                return Integer.parseInt(response.split(" ")[1]);
            } catch (java.io.IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        }
    }
}
