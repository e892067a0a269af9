package ae.sharjah.digital.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * ProcessMemory of processes, in KiB.
 *
 * @param residentKib counts pages that several processes share in each of them
 * @param proportionalKib divides those pages among them
 */
record ProcessMemory(long residentKib, long proportionalKib) {

    static final ProcessMemory NONE = new ProcessMemory(0, 0);

    /** Returns the memory of the process alone. */
    static ProcessMemory of(ProcessHandle process) {
        return of(Stream.of(process));
    }

    /** Returns the memory of the process and its children. */
    static ProcessMemory ofTree(ProcessHandle process) {
        return of(Stream.concat(Stream.of(process), process.descendants()));
    }

    private static ProcessMemory of(Stream<ProcessHandle> processes) {
        return processes
                .map(one -> Path.of("/proc", String.valueOf(one.pid())))
                .map(folder -> new ProcessMemory(
                        kib(folder.resolve("status"), "VmRSS:"), kib(folder.resolve("smaps_rollup"), "Pss:")))
                .reduce(NONE, ProcessMemory::plus);
    }

    ProcessMemory plus(ProcessMemory other) {
        return new ProcessMemory(residentKib + other.residentKib, proportionalKib + other.proportionalKib);
    }

    String resident() {
        return mib(residentKib);
    }

    String proportional() {
        return mib(proportionalKib);
    }

    private static String mib(long kib) {
        return String.format(Locale.ROOT, "%,d MiB", kib / 1024);
    }

    private static long kib(Path file, String label) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException endedOrAnotherUsers) {
            return 0;
        }
    }
}
