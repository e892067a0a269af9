package ae.sharjah.digital.gateway.proxy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.concurrent.Cancellable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Open streams: they have no end, so they are cut when the gateway stops, and clients reconnect to another one. */
@Component
final class OpenStreams implements SmartLifecycle {
    private final Set<Cancellable> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    void opened(Cancellable exchange) {
        open.add(exchange);
    }

    void closed(Cancellable exchange) {
        open.remove(exchange);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(Cancellable::cancel);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
