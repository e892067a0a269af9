package ae.sharjah.digital.notification.live;

import ae.sharjah.digital.notification.inbox.NotificationSignals;
import ae.sharjah.digital.notification.inbox.PersonId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listener for PostgreSQL's signals on a dedicated connection; forwards them to the person's streams. A signal carries
 * no content: new notifications are read from the table. A signal lost with its connection therefore costs nothing,
 * because every stream reads again once the listener has reconnected.
 */
@Component
class SignalListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SignalListener.class);
    private static final int POLL_MILLIS = 5_000;
    private static final Duration RECONNECT_PAUSE = Duration.ofMillis(500);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final OpenStreams streams;
    private final JdbcConnectionDetails database;
    private volatile boolean running;
    private volatile Thread listener = new Thread();

    SignalListener(OpenStreams streams, JdbcConnectionDetails database) {
        this.streams = streams;
        this.database = database;
    }

    private void listen() {
        while (running) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + NotificationSignals.CHANNEL);
                streams.signalAll();
                receive(connection.unwrap(PGConnection.class), statement);
            } catch (SQLException | IllegalArgumentException lost) {
                if (!running || !pauseBeforeReconnect(lost)) {
                    return;
                }
            }
        }
    }

    private void receive(PGConnection connection, Statement statement) throws SQLException {
        while (running) {
            PGNotification @Nullable [] heard = connection.getNotifications(POLL_MILLIS);
            if (heard == null || heard.length == 0) {
                // No data may also mean that the server has disconnected unnoticed: the query must succeed.
                statement.execute("SELECT 1");
                continue;
            }
            for (PGNotification signal : heard) {
                streams.signal(new PersonId(UUID.fromString(signal.getParameter())));
            }
        }
    }

    /** Opens a connection outside the pool, because the pool would close it when it reaches its maximum age. */
    private Connection connect() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", String.valueOf(database.getUsername()));
        settings.setProperty("password", String.valueOf(database.getPassword()));
        settings.setProperty("connectTimeout", "3");
        settings.setProperty("socketTimeout", "10");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("ApplicationName", "notification-service signals");
        return DriverManager.getConnection(database.getJdbcUrl(), settings);
    }

    private static boolean pauseBeforeReconnect(Exception lost) {
        LOG.warn("signals are not received, reconnecting: {}", lost.toString());
        try {
            Thread.sleep(RECONNECT_PAUSE);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void start() {
        running = true;
        listener = Thread.ofVirtual().name("signals").start(this::listen);
    }

    /**
     * Stops the listener. Interrupting a virtual thread closes the socket it reads, so this does not wait for the poll
     * to end.
     */
    @Override
    public void stop() {
        running = false;
        listener.interrupt();
        try {
            listener.join(STOP_TIMEOUT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
