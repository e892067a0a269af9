package ae.sharjah.digital.platform.inbox;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Follows every declared subscription while the service runs. */
public final class SubscriptionLifecycle implements SmartLifecycle {
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
            var container = listeners.listener(subscription);
            container.start();
            started.add(container);
        }
        running = true;
    }

    @Override
    public void stop() {
        started.forEach(ConcurrentMessageListenerContainer::stop);
        started.clear();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
