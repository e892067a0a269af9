package ae.sharjah.digital.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Limits the size of each log and of one older part of it. The processes append to their logs directly and continue to:
 * the file is copied and emptied, not renamed, and lines written in between are lost.
 */
final class LogRotation {

    private static final long MOST_BYTES = 20L << 20;
    private static final Duration PERIOD = Duration.ofSeconds(10);

    private LogRotation() {}

    static void watch(Path logs) {
        Thread.ofVirtual().name("logs").start(() -> {
            try {
                while (true) {
                    Thread.sleep(PERIOD);
                    trim(logs, MOST_BYTES);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static void trim(Path logs, long mostBytes) {
        try (Stream<Path> files = Files.list(logs)) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                if (Files.size(log) > mostBytes) {
                    Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                    try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
                        channel.truncate(0);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
