package ae.sharjah.digital.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell scripts, in a project whose build only creates a file. */
class ScriptsTest {

    @TempDir
    Path project;

    @BeforeEach
    void createsAProject() throws IOException {
        Path scripts = Files.createDirectories(project.resolve("deploy/local"));
        for (String script : List.of("up", "down", "status", "common.sh")) {
            Files.copy(Path.of("..", script), scripts.resolve(script));
        }
        Files.createDirectories(project.resolve(".mvn"));
        Files.copy(Path.of("../../../.mvn/find-jdk.sh"), project.resolve(".mvn/find-jdk.sh"));
        Files.createDirectories(project.resolve("gateway"));
        Files.writeString(project.resolve("gateway/pom.xml"), "<project/>");
        Files.writeString(project.resolve("mvnw"), "#!/bin/sh\nprintf '%s\\n' \"$@\" >built\nexit 1\n");
        Files.setPosixFilePermissions(project.resolve("mvnw"), PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @CsvSource({
        "--bogus, Unknown option --bogus.",
        "--fresh --bogus, Unknown option --bogus.",
        "free, Unknown option free.",
        "--data, Something is missing after --data.",
        "--ports taken, --ports takes only the word free.",
        "--port-offset ten, '--port-offset takes a number from -1024 to 40000, not ten.'",
    })
    void refusesOptionsBeforeItBuilds(String options, String sentence) throws Exception {
        Output up = run("up", options.split(" ", -1));
        assertThat(up.code()).isEqualTo(2);
        assertThat(up.text()).startsWith(sentence).contains("--port-offset N");
        assertThat(project.resolve("built")).doesNotExist();
    }

    @Test
    void buildsWhenEveryOptionIsKnown() throws Exception {
        Output up = run(
                "up",
                "--fresh",
                "--data",
                "--bogus",
                "--port-offset",
                "-7",
                "--ports",
                "free",
                "--only",
                "gateway",
                "--env",
                "NAME=some value");
        assertThat(up.text()).startsWith("Building gateway").contains("The build failed");
        assertThat(project.resolve("built")).content().contains("-Dmaven.test.skip=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status"})
    void printsItsUsage(String script) throws Exception {
        for (String help : List.of("--help", "-h")) {
            Output output = run(script, help);
            assertThat(output.code()).isZero();
            assertThat(output.text()).startsWith("deploy/local/up [options]").contains("deploy/local/" + script);
        }
        assertThat(project.resolve("built")).doesNotExist();
    }

    private record Output(int code, String text) {}

    private Output run(String script, String... options) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("sh", project.resolve("deploy/local/" + script).toString()));
        command.addAll(List.of(options));
        Path output = project.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Output(process.exitValue(), Files.readString(output));
    }
}
