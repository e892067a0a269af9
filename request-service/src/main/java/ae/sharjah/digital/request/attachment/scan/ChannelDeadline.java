package ae.sharjah.digital.request.attachment.scan;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Closes a channel when its time is over: a blocking channel has no time-out, and a Unix socket has no other way. */
final class ChannelDeadline implements Closeable {
    private final Thread watch;

    ChannelDeadline(SocketChannel channel, Duration time) {
        watch = Thread.ofVirtual().name("clamd-deadline").start(() -> {
            try {
                Thread.sleep(time);
                channel.close();
            } catch (InterruptedException inTime) {
                Thread.currentThread().interrupt();
            } catch (IOException alreadyClosed) {
                throw new UncheckedIOException(alreadyClosed);
            }
        });
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
