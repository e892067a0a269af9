package ae.sharjah.digital.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends this JVM's child processes when the JVM itself is killed and cannot do it. A small shell reads the pids from a
 * pipe; the pipe closes when the JVM ends for any reason, and the shell then ends the processes that are still listed.
 */
final class ChildProcessReaper {

    private static final String SHELL = """
            trap '' INT HUP
            pids=' '
            while read -r sign pid; do
              case $sign in
                +) pids="$pids$pid " ;;
                -) pids=$(printf '%s' "$pids" | sed "s/ $pid / /") ;;
              esac
            done
            [ "$pids" = ' ' ] && exit 0
            kill -TERM $pids 2>/dev/null
            for second in 1 2 3 4 5 6 7 8 9 10; do
              kill -0 $pids 2>/dev/null || exit 0
              sleep 1
            done
            kill -KILL $pids 2>/dev/null
            exit 0
            """;

    private static @Nullable Writer pipe;

    private ChildProcessReaper() {}

    static synchronized void add(long pid) {
        write("+ " + pid);
    }

    static synchronized void remove(long pid) {
        write("- " + pid);
    }

    private static void write(String line) {
        try {
            Writer writer = pipe;
            if (writer == null) {
                writer = open();
                pipe = writer;
            }
            writer.write(line + "\n");
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Writer open() throws IOException {
        List<String> command = NewSession.command(List.of("sh", "-c", SHELL));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .outputWriter(StandardCharsets.UTF_8);
    }
}
