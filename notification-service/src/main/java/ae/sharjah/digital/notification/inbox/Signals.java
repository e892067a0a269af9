package ae.sharjah.digital.notification.inbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells every replica that a person has something new, in the moment it is committed. */
@Component
public class Signals {
    /** The channel of PostgreSQL's {@code LISTEN}; what it carries is the person's id. */
    public static final String CHANNEL = "notification_added";

    private final JdbcClient jdbc;

    Signals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Part of the running transaction: PostgreSQL delivers it on commit and never otherwise. */
    void added(UUID person) {
        jdbc.sql("SELECT pg_notify(:channel, :person)")
                .param("channel", CHANNEL)
                .param("person", person.toString())
                .query((row, number) -> true)
                .single();
    }
}
