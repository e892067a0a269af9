package ae.sharjah.digital.gateway.route;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Answers on their way. Those still open when the gateway stops are streams, and are cut: they have no end. */
@Component
final class OpenStreams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OpenStreams.class);

    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    void opened(Closeable answer) {
        open.add(answer);
    }

    void closed(Closeable answer) {
        open.remove(answer);
    }

    int count() {
        return open.size();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        for (Closeable answer : open) {
            try {
                answer.close();
            } catch (IOException alreadyCut) {
                LOG.debug("the connection was cut already", alreadyCut);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
