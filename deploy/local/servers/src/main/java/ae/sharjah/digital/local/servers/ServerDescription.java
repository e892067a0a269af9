package ae.sharjah.digital.local.servers;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Name, files and time limits of a {@link ManagedProcess}.
 *
 * @param name short name for status, logs and the pid file
 * @param title subject of a sentence about it, e.g. {@code The gateway}
 * @param folder working folder, with its data
 * @param log receives standard output and error, appended
 * @param startTimeout after which a start without an answer fails
 * @param stopTimeout after which a server that does not stop is killed
 */
public record ServerDescription(
        String name, String title, Path folder, Path log, Duration startTimeout, Duration stopTimeout) {

    public ServerDescription {
        folder = folder.toAbsolutePath();
        log = log.toAbsolutePath();
    }

    ServerDescription withStopTimeout(Duration timeout) {
        return new ServerDescription(name, title, folder, log, startTimeout, timeout);
    }
}
