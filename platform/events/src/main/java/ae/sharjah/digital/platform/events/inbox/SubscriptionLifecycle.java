package ae.sharjah.digital.platform.events.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Starts and stops the containers of all declared subscriptions with the service. */
public final class SubscriptionLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionLifecycle.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final EventListeners listeners;
    private final List<EventSubscription> subscriptions;
    private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> started = new ArrayList<>();
    private volatile boolean running;

    public SubscriptionLifecycle(EventListeners listeners, List<EventSubscription> subscriptions) {
        this.listeners = listeners;
        this.subscriptions = List.copyOf(subscriptions);
    }

    @Override
    public void start() {
        for (EventSubscription subscription : subscriptions) {
            var container = listeners.createContainer(subscription);
            container.start();
            started.add(container);
        }
        running = true;
    }

    @Override
    public void stop() {
        // All at the same time: each may take as long as its handler, or as leaving the Kafka group.
        var left = new CountDownLatch(started.size());
        started.forEach(container -> container.stop(left::countDown));
        try {
            if (!left.await(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("{} consumers have not stopped in time", left.getCount());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        started.clear();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
