package ae.sharjah.digital.adapters.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class ConnectionFileReaderTest {
    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("SANDBOX_SHARED_SECRET", "shared")
            .withProperty("SANDBOX_URL", "http://sandbox:1");

    @TempDir
    Path folder;

    @Test
    void readsTheBundledConnections() {
        Connections shipped = read("classpath*:connections/*.yaml");
        assertThat(shipped.all())
                .extracting(AgencyConnection::id)
                .containsExactly("beeah", "moei", "moi", "rafid", "sewa", "sharjah-municipality");
        AgencyConnection sewa = shipped.find("sewa").orElseThrow();
        assertThat(sewa.connection().baseUrl()).hasToString("http://sandbox:1/agencies/sewa");
        assertThat(sewa.connection().secret("apiKey")).isEqualTo("shared");
        assertThat(sewa.connection().toString()).doesNotContain("shared");
        assertThat(sewa.retry().first()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void reportsAllFaultsOfAllFilesAtOnce() throws IOException {
        write("one.yaml", "agency: a\nconnector: pigeon\nbaseUrl: ftp://a\nsecrets: {apiKey: MISSING}\n");
        write("two.yaml", "agency: a\nconnector: rest\nbaseUrl: ${NOWHERE}\ndeadline: PT2M\n");
        write("three.yaml", "agenci: a\n");
        assertThatThrownBy(() -> read("file:" + folder + "/*.yaml"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "one: connector",
                        "one: baseUrl is not an http address",
                        "one: secret apiKey needs MISSING",
                        "one: secret callback names no setting",
                        "two: agency a already has another connection",
                        "two: deadline",
                        "two: baseUrl",
                        "three: ");
    }

    @Test
    void growsRetryDelaysToTheLongestAndRespectsTheAgencysWish() {
        var retry = new RetryBackoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
        var random = new Random(7);
        assertThat(retry.delay(1, Duration.ZERO, random)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(retry.delay(3, Duration.ZERO, random)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(retry.delay(1_000, Duration.ZERO, random)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
        assertThat(retry.delay(1, Duration.ofMinutes(2), random)).isEqualTo(Duration.ofMinutes(2));
    }

    private Connections read(String pattern) {
        return new ConnectionFileReader(settings, Set.of("rest")).read(pattern);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
