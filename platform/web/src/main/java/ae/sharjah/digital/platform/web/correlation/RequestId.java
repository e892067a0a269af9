package ae.sharjah.digital.platform.web.correlation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identifier of one HTTP exchange, returned to the client and written to every log line. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    public static @Nullable String of(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    static boolean accepts(@Nullable String sent) {
        return sent != null && ACCEPTED.matcher(sent).matches();
    }
}
