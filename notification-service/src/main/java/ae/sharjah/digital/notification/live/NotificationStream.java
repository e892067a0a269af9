package ae.sharjah.digital.notification.live;

import ae.sharjah.digital.notification.inbox.Notification;
import ae.sharjah.digital.notification.inbox.Notifications;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stream of a person's new notifications, in order and without a gap, until the token expires. */
@Component
public class NotificationStream {
    private static final int BATCH_SIZE = 100;

    private final Notifications notifications;
    private final LiveSettings settings;
    private final Clock clock;

    NotificationStream(Notifications notifications, LiveSettings settings, Clock clock) {
        this.notifications = notifications;
        this.settings = settings;
        this.clock = clock;
    }

    /** Receiver of a stream; each call is sent to the client immediately. */
    public interface Client {
        void notification(Notification notification) throws IOException;

        /** Sends a comment, which shows that the stream is alive. */
        void comment(String text) throws IOException;

        /** Sends the delay after which the client may reconnect when the stream has ended. */
        void reconnectAfter(Duration pause) throws IOException;
    }

    /**
     * Runs the stream on the calling virtual thread until it ends.
     *
     * @param slot acquired before {@code position} was read, so that no notification added in between is missed
     * @param position sequence of the last notification the client has received
     * @param expires time at which the stream ends
     * @throws IOException if the client has disconnected
     */
    public void run(StreamSlot slot, long position, Instant expires, Client client)
            throws IOException, InterruptedException {
        client.comment("open");
        long sent = sendAfter(position, slot, client);
        while (!slot.isEnding()) {
            Duration left = Duration.between(clock.instant(), expires);
            if (!left.isPositive()) {
                return;
            }
            Duration wait = left.compareTo(settings.keepAlive()) < 0 ? left : settings.keepAlive();
            if (slot.awaitSignal(wait)) {
                sent = sendAfter(sent, slot, client);
            } else {
                client.comment("alive");
            }
        }
        if (slot.isSuperseded()) {
            // Clients that reconnected immediately would end each other's streams endlessly.
            client.reconnectAfter(settings.superseded());
        }
    }

    private long sendAfter(long position, StreamSlot slot, Client client) throws IOException {
        long sent = position;
        List<Notification> next;
        do {
            next = notifications.listAfter(slot.person(), sent, BATCH_SIZE);
            for (Notification one : next) {
                client.notification(one);
                sent = one.sequence();
            }
        } while (next.size() == BATCH_SIZE && !slot.isEnding());
        return sent;
    }
}
