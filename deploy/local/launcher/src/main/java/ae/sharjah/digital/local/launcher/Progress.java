package ae.sharjah.digital.local.launcher;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/** Output for the user at the terminal; on a real terminal a last line names the processes that are still starting. */
final class Progress {

    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        Console console = System.console();
        this.out = out;
        this.terminal = console != null && console.isTerminal();
    }

    synchronized void print(String line) {
        out.println((terminal ? ERASE_LINE : "") + line);
    }

    void ready(PlatformProcess process, Duration took) {
        print(String.format(
                Locale.ROOT, "  %-22s ready   %6s   port %d", process.name(), seconds(took), process.port()));
    }

    synchronized void awaiting(Collection<String> names) {
        if (terminal) {
            out.print(
                    names.isEmpty()
                            ? ERASE_LINE
                            : ERASE_LINE + "  " + seconds(elapsed()) + "  waiting for " + String.join(", ", names));
            out.flush();
        }
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
