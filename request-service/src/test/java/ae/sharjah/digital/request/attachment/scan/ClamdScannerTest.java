package ae.sharjah.digital.request.attachment.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.local.servers.Ports;
import ae.sharjah.digital.request.attachment.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ClamdScannerTest {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration DEADLINE = Duration.ofMillis(500);
    private static final byte[] LARGE = SampleFiles.pdf(5_000_000);

    private final ClamdServer server = ClamdServer.tcp(0);
    private final Scanner clamd = scanner("tcp://127.0.0.1:" + server.port(), Duration.ofSeconds(10));

    @AfterEach
    void closes() {
        server.close();
    }

    private static Scanner scanner(String address, Duration deadline) {
        return new ClamdScanner(ClamdAddress.parse(address), CONNECT, deadline);
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    @Test
    void distinguishesCleanFromInfected() throws IOException {
        assertThat(clamd.scan(stream(SampleFiles.pdf("harmless")))).isEqualTo(new Scanner.Finding.Clean());
        assertThat(clamd.scan(stream(LARGE))).isEqualTo(new Scanner.Finding.Clean());
        assertThat(clamd.scan(stream(SampleFiles.pdf(SampleFiles.EICAR))))
                .isEqualTo(new Scanner.Finding.Infected("Eicar-Test"));
    }

    @Test
    void scansOverAUnixSocket(@TempDir Path folder) throws IOException {
        Path socket = folder.resolve("clamd.ctl");
        try (var _ = ClamdServer.unix(socket)) {
            assertThat(scanner("unix:" + socket, CONNECT).scan(stream(LARGE))).isEqualTo(new Scanner.Finding.Clean());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCANS")
    void returnsUnknownForAnyOtherReply(ClamdServer.Behaviour behaviour) throws IOException {
        server.setBehaviour(behaviour);
        Scanner impatient = scanner("tcp://127.0.0.1:" + server.port(), DEADLINE);

        assertThat(impatient.scan(stream(LARGE))).isInstanceOf(Scanner.Finding.Unknown.class);
        assertThat(impatient.scan(stream(SampleFiles.pdf("short")))).isInstanceOf(Scanner.Finding.Unknown.class);
    }

    @Test
    void returnsUnknownWhileClamdIsUnavailable() throws IOException {
        Scanner unavailable = scanner("tcp://127.0.0.1:" + Ports.free(1).getFirst(), CONNECT);

        assertThat(unavailable.scan(stream(LARGE))).isInstanceOf(Scanner.Finding.Unknown.class);
        assertThat(scanner("unix:/nowhere/clamd.ctl", CONNECT).scan(stream(LARGE)))
                .isInstanceOf(Scanner.Finding.Unknown.class);
    }

    @Test
    void passesOnFailuresOfTheContent() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("damaged");
            }
        };

        assertThatThrownBy(() -> clamd.scan(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("damaged");
        assertThat(server.scans()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clamd:3310", "tcp://clamd", "unix:relative", "http://clamd:3310", "NONE"})
    void refusesInvalidAddresses(String address) {
        assertThatThrownBy(() -> ClamdAddress.parse(address)).isInstanceOf(IllegalStateException.class);
    }
}
