package ae.sharjah.digital.adapters.host.connection;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection as it is written; the file's name is its id.
 *
 * @param agency short code of the agency
 * @param connector protocol, such as {@code rest}
 * @param baseUrl address; may refer to settings as {@code ${NAME}}
 * @param secrets by use, the name of the setting or environment variable that holds it
 * @param deadline of one call
 * @param limits how much the agency is asked at once
 * @param breaker when the agency counts as down
 * @param retry pauses between attempts
 * @param mapping answers to send, our name to theirs; all when absent
 */
record ConnectionFile(
        @Nullable String agency,
        @Nullable String connector,
        @Nullable String baseUrl,
        @Nullable Map<String, String> secrets,
        @Nullable Duration deadline,
        @Nullable Limits limits,
        @Nullable Breaker breaker,
        @Nullable Retry retry,
        @Nullable Map<String, String> mapping) {}
