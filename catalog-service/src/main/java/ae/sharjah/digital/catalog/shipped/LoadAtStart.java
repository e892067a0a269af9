package ae.sharjah.digital.catalog.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads before the service says that it is ready. */
@Component
@Order(LoadAtStart.ORDER)
class LoadAtStart implements ApplicationRunner {
    static final int ORDER = 10;
    private static final Logger LOG = LoggerFactory.getLogger(LoadAtStart.class);

    private final CatalogueLoader loader;
    private final LoadLock lock;

    LoadAtStart(CatalogueLoader loader, LoadLock lock) {
        this.loader = loader;
        this.lock = lock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException, InterruptedException {
        lock.alone(() -> {
            try {
                CatalogueLoader.Outcome outcome = loader.load();
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
