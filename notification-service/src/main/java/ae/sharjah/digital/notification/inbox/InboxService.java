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

/** Service that adds notifications and marks them as read, each with its event. */
@Service
public class InboxService {
    private static final String TOPIC = "notification.events.v1";
    private static final String CREATED = "ae.sharjah.digital.notification.created.v1";
    private static final String READ = "ae.sharjah.digital.notification.read.v1";

    private final Notifications notifications;
    private final Outbox outbox;
    private final NotificationSignals signals;
    private final Ids ids;
    private final Clock clock;

    InboxService(Notifications notifications, Outbox outbox, NotificationSignals signals, Ids ids, Clock clock) {
        this.notifications = notifications;
        this.outbox = outbox;
        this.signals = signals;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds a notification. Joins the transaction of the event inbox, which recognises repeated events. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(NewNotification notification) {
        var stored = new Notification(
                new NotificationId(ids.next()),
                notification.personId(),
                notifications.nextSequence(notification.personId()),
                notification.kind(),
                notification.requestId(),
                notification.reference(),
                notification.content(),
                clock.instant(),
                null);
        notifications.add(stored);
        publish(CREATED, stored, 1);
        signals.notificationAdded(notification.personId());
    }

    /**
     * Marks a notification as read; only the first time has an effect.
     *
     * @return the notification, or empty if the person has no such notification
     */
    @Transactional
    public Optional<Notification> markRead(PersonId person, NotificationId id) {
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
                TOPIC,
                id,
                type,
                id,
                version,
                new NotificationEventData(
                        about.id().value(),
                        about.personId().value(),
                        about.requestId().value())));
    }

    private record NotificationEventData(UUID notificationId, UUID personId, UUID requestId) {}
}
