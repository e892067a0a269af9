package ae.sharjah.digital.local.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Generation of the data in a data folder: of the services' tables and of the messages in Kafka. The first start writes it
 * into the folder and every later start compares it, because a service would only say that its migrations do not match.
 */
final class DataGeneration {

    /**
     * Raised when a change makes existing data unusable, e.g. when a migration is rewritten. Migrations of a released
     * version never change, so a release never raises it.
     */
    static final int CURRENT = 1;

    private static final String KEY = "generation";

    private final DataFolder data;

    DataGeneration(DataFolder data) {
        this.data = data;
    }

    /** Throws a {@link Refusal} when the folder has data of another generation. Data without one is too old. */
    void check() {
        int found = found();
        if (!hasData() || found == CURRENT) {
            return;
        }
        throw new Refusal(
                found < CURRENT
                        ? "The data in " + data.path()
                                + " is too old for this version of the platform; empty it with --fresh."
                        : "The data in " + data.path()
                                + " was written by a newer version of the platform; start that version, or empty the data with"
                                + " --fresh.");
    }

    void write() {
        PropertiesFile.write(file(), Map.of(KEY, String.valueOf(CURRENT)));
    }

    private boolean hasData() {
        return Files.exists(data.of(Platform.POSTGRESQL)) || Files.exists(data.of(Platform.KAFKA));
    }

    private int found() {
        try {
            return Integer.parseInt(PropertiesFile.read(file()).getOrDefault(KEY, "0"));
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    private Path file() {
        return data.path().resolve("generation.properties");
    }
}
