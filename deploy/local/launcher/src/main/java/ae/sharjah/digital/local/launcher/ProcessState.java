package ae.sharjah.digital.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * State of a process, which {@code status} reads from a file.
 *
 * @param pid 0 while there is no process
 * @param since when the current process was started
 * @param restarts how often it was restarted after it had ended by itself
 */
record ProcessState(String name, Phase phase, int port, long pid, Instant since, int restarts) {

    enum Phase {
        WAITING,
        STARTING,
        READY,
        RESTARTING,
        STOPPING,
        STOPPED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static void write(Path file, Collection<ProcessState> states) {
        DataFolder.write(file, states.stream().map(ProcessState::line).collect(Collectors.joining()));
    }

    static List<ProcessState> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream().map(ProcessState::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() {
        return String.join(
                        "\t",
                        name,
                        phase.name(),
                        String.valueOf(port),
                        String.valueOf(pid),
                        String.valueOf(since.toEpochMilli()),
                        String.valueOf(restarts))
                + "\n";
    }

    private static ProcessState parse(String line) {
        String[] cells = line.split("\t", -1);
        return new ProcessState(
                cells[0],
                Phase.valueOf(cells[1]),
                Integer.parseInt(cells[2]),
                Long.parseLong(cells[3]),
                Instant.ofEpochMilli(Long.parseLong(cells[4])),
                Integer.parseInt(cells[5]));
    }
}
