package ae.sharjah.digital.notification.live;

import ae.sharjah.digital.notification.inbox.Signals;
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
 * Hears PostgreSQL's signals on a connection of its own and wakes the streams they concern. A signal is only a call to
 * look: what is new is read from the table, so a signal lost with its connection costs nothing, since every stream
 * looks again once the listener is back.
 */
@Component
class SignalListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SignalListener.class);
    private static final int SILENCE_MILLIS = 5_000;
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(500);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

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
                statement.execute("LISTEN " + Signals.CHANNEL);
                streams.wakeAll();
                hear(connection.unwrap(PGConnection.class), statement);
            } catch (SQLException | IllegalArgumentException lost) {
                if (!running || !paused(lost)) {
                    return;
                }
            }
        }
    }

    private void hear(PGConnection connection, Statement statement) throws SQLException {
        while (running) {
            PGNotification @Nullable [] heard = connection.getNotifications(SILENCE_MILLIS);
            if (heard == null || heard.length == 0) {
                // Silence may also mean that the other side is gone without a word: an answer must come.
                statement.execute("SELECT 1");
                continue;
            }
            for (PGNotification signal : heard) {
                streams.wake(UUID.fromString(signal.getParameter()));
            }
        }
    }

    /** Outside the pool, which would take the connection away when it is old. */
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

    private static boolean paused(Exception lost) {
        LOG.warn("signals are not heard, connecting again: {}", lost.toString());
        try {
            Thread.sleep(BEFORE_NEXT_TRY);
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

    /** Interrupting a virtual thread closes the socket it reads, so this does not wait for the silence to end. */
    @Override
    public void stop() {
        running = false;
        listener.interrupt();
        try {
            listener.join(STOP_WITHIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
