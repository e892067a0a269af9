package ae.sharjah.digital.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

    @TempDir
    Path folder;

    @Test
    void storesDataInTheProjectByDefault() {
        assertThat(Options.of("up", "--root", "/project").data()).isEqualTo(Path.of("/project/deploy/local/data"));
        assertThat(Options.of("up", "--data", "/elsewhere").data()).isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void startsQuicklyAndRecordsCachesByDefault() {
        assertThat(Options.of("up").build()).isTrue();
        assertThat(Options.of("up").fullSpeed()).isFalse();
        assertThat(Options.of("up", "--no-build").build()).isFalse();
        assertThat(Options.of("up", "--full-speed").fullSpeed()).isTrue();
    }

    @Test
    void refusesUnknownOptions() {
        assertThatThrownBy(() -> Options.of("up", "--frsh")).hasMessageStartingWith("Unknown option --frsh.");
        assertThatThrownBy(() -> Options.of("up", "--port-offset", "x")).hasMessageContaining("not x");
        assertThatThrownBy(() -> Options.of("up", "--data")).hasMessageStartingWith("Something is missing");
    }

    @Test
    void movesEveryPortByTheOffset() {
        PortPlan plan = PortPlan.choose(
                new Options.Ports.Usual(100), Map.of("gateway", 8080, "kafka", 19092), folder.resolve("ports"));
        assertThat(plan.of("gateway")).isEqualTo(8180);
        assertThat(plan.of("kafka")).isEqualTo(19192);
    }

    @Test
    void bindsTheGatewaysPortToTheData() {
        Map<String, Integer> usual = Map.of("gateway", 8080);
        Path file = folder.resolve("ports");
        PortPlan.choose(new Options.Ports.Usual(6), usual, file);
        PortPlan.choose(new Options.Ports.Usual(7), usual, file).store();
        assertThat(PortPlan.choose(new Options.Ports.AsBefore(), usual, file).of("gateway"))
                .isEqualTo(8087);
        assertThat(PortPlan.choose(new Options.Ports.Free(), usual, file).of("gateway"))
                .isEqualTo(8087);
        assertThatThrownBy(() -> PortPlan.choose(new Options.Ports.Usual(0), usual, file))
                .hasMessageContaining("belongs to port 8087");
    }

    @Test
    void generatesEachSecretOnce() {
        Path file = folder.resolve("secrets");
        String generated = new Secrets(file).of("client-gateway");
        assertThat(generated).hasSize(32);
        assertThat(new Secrets(file).of("client-gateway")).isEqualTo(generated);
        assertThat(new Secrets(file).of("client-other")).isNotEqualTo(generated);
        String key = new Secrets(file).key("session-key");
        assertThat(Base64.getUrlDecoder().decode(key)).hasSize(32);
        assertThat(new Secrets(file).key("session-key")).isEqualTo(key);
    }

    @Test
    void limitsALogThatIsStillWritten() throws Exception {
        Path log = folder.resolve("service.log");
        Files.writeString(log, "x".repeat(100));
        LogRotation.trim(folder, 50);
        assertThat(log).isEmptyFile();
        assertThat(folder.resolve("service.log.1")).hasSize(100);
        Files.writeString(log, "short");
        LogRotation.trim(folder, 50);
        assertThat(log).hasContent("short");
    }
}
