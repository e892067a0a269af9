package ae.sharjah.digital.notification.live;

import ae.sharjah.digital.notification.inbox.Notification;
import ae.sharjah.digital.notification.inbox.Notifications;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sends a person's notifications as they come, in order and without a gap, until the token expires. */
@Component
public class LiveStream {
    private static final int AT_ONCE = 100;

    private final Notifications notifications;
    private final LiveSettings settings;
    private final Clock clock;

    LiveStream(Notifications notifications, LiveSettings settings, Clock clock) {
        this.notifications = notifications;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where a stream writes; each call reaches the client at once. */
    public interface Client {
        void notification(Notification notification) throws IOException;

        /** Something that is no news and shows that the stream is alive. */
        void comment(String text) throws IOException;

        /** When to come back after the stream's end. */
        void returnAfter(Duration pause) throws IOException;
    }

    /**
     * Runs on the calling thread, which is virtual, until it is over.
     *
     * @param place taken before {@code position} was read, so that nothing added in between goes unnoticed
     * @param position sequence of the last notification the client has
     * @param expires when to end at the latest
     * @throws IOException when the client is gone
     */
    public void run(Place place, long position, Instant expires, Client client)
            throws IOException, InterruptedException {
        client.comment("open");
        long sent = sendAfter(position, place, client);
        while (!place.isEnding()) {
            Duration left = Duration.between(clock.instant(), expires);
            if (!left.isPositive()) {
                return;
            }
            Duration wait = left.compareTo(settings.keepAlive()) < 0 ? left : settings.keepAlive();
            if (place.awaitCall(wait)) {
                sent = sendAfter(sent, place, client);
            } else {
                client.comment("alive");
            }
        }
        if (place.isSuperseded()) {
            // Clients that came back at once would end each other's streams without an end.
            client.returnAfter(settings.superseded());
        }
    }

    private long sendAfter(long position, Place place, Client client) throws IOException {
        long sent = position;
        List<Notification> next;
        do {
            next = notifications.after(place.person(), sent, AT_ONCE);
            for (Notification one : next) {
                client.notification(one);
                sent = one.sequence();
            }
        } while (next.size() == AT_ONCE && !place.isEnding());
        return sent;
    }
}
