package ae.sharjah.digital.local.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server could not be prepared or started. The message is one sentence for a person; {@link #log()} has the details. */
public final class ServerStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LAST_LINES = 15;

    private final transient @Nullable Path log;

    public ServerStartException(String sentence, @Nullable Path log) {
        super(log == null ? sentence : sentence + " Log: " + log);
        this.log = log;
    }

    public ServerStartException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.log = null;
    }

    public @Nullable Path log() {
        return log;
    }

    /** Returns the end of the log, at most 15 lines; empty without a readable log. */
    public List<String> lastLines() {
        if (log == null || !Files.isReadable(log)) {
            return List.of();
        }
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException unreadable) {
            return List.of("(the log cannot be read: " + unreadable.getMessage() + ")");
        }
    }
}
