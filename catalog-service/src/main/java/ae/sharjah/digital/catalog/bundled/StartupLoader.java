package ae.sharjah.digital.catalog.bundled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the bundled catalogue before the service reports that it is ready. */
@Component
@Order(StartupLoader.ORDER)
class StartupLoader implements ApplicationRunner {
    static final int ORDER = 10;
    private static final Logger LOG = LoggerFactory.getLogger(StartupLoader.class);

    private final CatalogLoader loader;
    private final LoadLock lock;

    StartupLoader(CatalogLoader loader, LoadLock lock) {
        this.loader = loader;
        this.lock = lock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException, InterruptedException {
        lock.runExclusively(() -> {
            try {
                CatalogLoader.Outcome outcome = loader.load();
                LOG.info(
                        "catalogue loaded: {} published, {} unchanged, {} refused",
                        outcome.published(),
                        outcome.unchanged(),
                        outcome.refused());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
