package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.directory.GroupKind;
import ae.sharjah.digital.catalog.directory.ServiceGroup;
import ae.sharjah.digital.catalog.directory.ServiceGroups;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.publication.CatalogChanged;
import ae.sharjah.digital.catalog.publication.PublishedServices;
import ae.sharjah.digital.catalog.usage.ServiceUsage;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Updates the index of this replica from the database. The index is built completely before the service is ready. It is
 * then updated immediately after a local publication and within {@link #POLL_INTERVAL} after one on another replica.
 */
@Component
@Order(IndexUpdater.ORDER)
class IndexUpdater implements ApplicationRunner, SmartLifecycle {
    /** Runs after the catalogue files were loaded. */
    static final int ORDER = 20;

    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);
    private static final Duration USAGE_INTERVAL = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(IndexUpdater.class);

    private final PublishedServices published;
    private final ServiceGroups groups;
    private final ServiceIndex index;
    private final ServiceUsage usage;
    private final BlockingQueue<CatalogChanged> localChanges = new LinkedBlockingQueue<>();
    private long lastChange;
    private Map<ServiceId, Long> lastUsage = Map.of();
    private long usageReadAt;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    IndexUpdater(PublishedServices published, ServiceGroups groups, ServiceIndex index, ServiceUsage usage) {
        this.published = published;
        this.groups = groups;
        this.index = index;
        this.usage = usage;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long started = System.nanoTime();
        applyChanges();
        refreshUsage();
        LOG.info(
                "index of {} services built in {} ms",
                index.all().size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        thread = Thread.ofVirtual().name("index-updater").start(this::pollUntilStopped);
    }

    @TransactionalEventListener
    void onCatalogChanged(CatalogChanged change) {
        if (running) {
            localChanges.add(change);
        }
    }

    private void pollUntilStopped() {
        boolean failing = false;
        while (running) {
            try {
                localChanges.poll(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
                localChanges.clear();
                if (published.lastChangeNumber() != lastChange) {
                    applyChanges();
                }
                if (System.nanoTime() - usageReadAt >= USAGE_INTERVAL.toNanos()) {
                    refreshUsage();
                }
                failing = false;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                if (!failing) {
                    LOG.warn("index update failed, retrying: {}", failure.toString());
                }
                failing = true;
            }
        }
    }

    private synchronized void applyChanges() {
        List<PublishedServices.Change> changes = published.findChangesAfter(lastChange);
        if (changes.isEmpty()) {
            return;
        }
        var current = new ArrayList<ServiceDocument>();
        var withdrawn = new ArrayList<ServiceId>();
        for (PublishedServices.Change change : changes) {
            if (change.document() == null) {
                withdrawn.add(change.serviceId());
            } else {
                current.add(change.document());
            }
        }
        index.update(current, withdrawn, groupNames());
        lastChange = changes.getLast().number();
    }

    private void refreshUsage() {
        Map<ServiceId, Long> counts = usage.counts();
        if (!counts.equals(lastUsage)) {
            index.updateUsage(counts);
            lastUsage = counts;
        }
        usageReadAt = System.nanoTime();
    }

    private Map<String, LocalizedText> groupNames() {
        var names = new HashMap<String, LocalizedText>();
        for (GroupKind kind : List.of(GroupKind.AUDIENCE, GroupKind.SECTOR, GroupKind.LIFE_EVENT)) {
            for (ServiceGroup group : groups.all(kind)) {
                names.put(group.id(), group.name());
            }
        }
        return names;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
