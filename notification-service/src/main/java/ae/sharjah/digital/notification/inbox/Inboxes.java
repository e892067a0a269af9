package ae.sharjah.digital.notification.inbox;

import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxEvent;
import ae.sharjah.digital.platform.web.id.Ids;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens in people's inboxes, each with its event. */
@Service
public class Inboxes {
    private static final String TOPIC = "notification.events.v1";
    private static final String CREATED = "ae.sharjah.digital.notification.created.v1";
    private static final String READ = "ae.sharjah.digital.notification.read.v1";

    private final Notifications notifications;
    private final Outbox outbox;
    private final Signals signals;
    private final Ids ids;
    private final Clock clock;

    Inboxes(Notifications notifications, Outbox outbox, Signals signals, Ids ids, Clock clock) {
        this.notifications = notifications;
        this.outbox = outbox;
        this.signals = signals;
        this.ids = ids;
        this.clock = clock;
    }

    /** Part of the transaction that knows the news for new, which is the event inbox's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(News news) {
        var added = new Notification(
                ids.next(),
                news.personId(),
                notifications.nextSequence(news.personId()),
                news.kind(),
                news.requestId(),
                news.reference(),
                news.words(),
                clock.instant(),
                null);
        notifications.add(added);
        publish(CREATED, added, 1);
        signals.added(news.personId());
    }

    /**
     * Marks as read; the first time counts.
     *
     * @return the notification, empty when the person has none such
     */
    @Transactional
    public Optional<Notification> read(UUID person, UUID id) {
        boolean first = notifications.markRead(person, id, clock.instant());
        Optional<Notification> found = notifications.find(person, id);
        if (first) {
            found.ifPresent(read -> publish(READ, read, 2));
        }
        return found;
    }

    private void publish(String type, Notification about, long version) {
        String id = about.id().toString();
        outbox.append(new OutboxEvent(
                TOPIC, id, type, id, version, new Told(about.id(), about.personId(), about.requestId())));
    }

    private record Told(UUID notificationId, UUID personId, UUID requestId) {}
}
