package ae.sharjah.digital.notification.inbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signals to all replicas that a person has a new notification, sent on commit. */
@Component
public class NotificationSignals {
    /** Channel of PostgreSQL's {@code LISTEN}; the payload is the person's id. */
    public static final String CHANNEL = "notification_added";

    private final JdbcClient jdbc;

    NotificationSignals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sends a signal as part of the current transaction: PostgreSQL delivers it only on commit. */
    void notificationAdded(PersonId person) {
        jdbc.sql("SELECT pg_notify(:channel, :person)")
                .param("channel", CHANNEL)
                .param("person", person.toString())
                .query((row, number) -> true)
                .single();
    }
}
