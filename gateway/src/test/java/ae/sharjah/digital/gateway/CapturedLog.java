package ae.sharjah.digital.gateway;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Entries logged at INFO and above while it is open. */
final class CapturedLog implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    CapturedLog() {
        lines.start();
        root.setLevel(Level.INFO);
        root.addAppender(lines);
    }

    /** Returns the texts with those of their exceptions. */
    List<String> all() {
        return List.copyOf(lines.list).stream().map(CapturedLog::text).toList();
    }

    List<String> errors() {
        return List.copyOf(lines.list).stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.ERROR))
                .map(CapturedLog::text)
                .toList();
    }

    private static String text(ILoggingEvent line) {
        var text = new StringBuilder(line.getFormattedMessage());
        for (var cause = line.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            text.append(" / ").append(cause.getMessage());
        }
        return text.toString();
    }

    @Override
    public void close() {
        root.detachAppender(lines);
        root.setLevel(before);
    }
}
