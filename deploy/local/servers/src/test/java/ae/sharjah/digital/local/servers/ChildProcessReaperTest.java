package ae.sharjah.digital.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessReaperTest {

    /** Runs in a JVM of its own: starts a process that would outlive it, and prints its pid. */
    static final class Parent {
        public static void main(String[] arguments) throws InterruptedException {
            Path folder = Path.of(arguments[0]);
            ChildProcess child = ChildProcess.start(
                    new Command("child", List.of("sleep", "600"), Map.of(), folder, folder.resolve("child.log")));
            System.out.println(child.handle().pid());
            child.awaitExit();
        }
    }

    @Test
    void endsTheChildrenOfAKilledJvm(@TempDir Path folder) throws Exception {
        Process parent = new ProcessBuilder(
                        Jvm.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString())
                .start();
        ProcessHandle child = ProcessHandle.of(
                        Long.parseLong(parent.inputReader().readLine()))
                .orElseThrow();

        parent.destroyForcibly().waitFor();

        child.onExit().get(10, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void aLaterStartEndsTheProcessThatAnEarlierOneLeftBehind(@TempDir Path folder) {
        Command command = new Command("child", List.of("sleep", "600"), Map.of(), folder, folder.resolve("child.log"));
        ChildProcess first = ChildProcess.start(command);
        ChildProcess second = ChildProcess.start(command);
        assertThat(first.isAlive()).isFalse();
        assertThat(second.isAlive()).isTrue();
        second.kill();
        assertThat(command.pidFile()).doesNotExist();
    }
}
