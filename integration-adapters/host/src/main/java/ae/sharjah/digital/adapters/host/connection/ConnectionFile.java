package ae.sharjah.digital.adapters.host.connection;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Content of a connection file; the file's name is the connection's id.
 *
 * @param agency short code of the agency
 * @param connector name of the protocol, such as {@code rest}
 * @param baseUrl address; may contain placeholders for settings such as {@code ${NAME}}
 * @param secrets for each use, the name of the setting or environment variable that contains the secret
 * @param deadline time limit for one call
 * @param limits limits for calls to the agency
 * @param breaker circuit breaker settings
 * @param retry delays between attempts
 * @param mapping answers to send, platform name to agency name; if absent, all answers are sent
 */
record ConnectionFile(
        @Nullable String agency,
        @Nullable String connector,
        @Nullable String baseUrl,
        @Nullable Map<String, String> secrets,
        @Nullable Duration deadline,
        @Nullable CallLimits limits,
        @Nullable BreakerSettings breaker,
        @Nullable RetryBackoff retry,
        @Nullable Map<String, String> mapping) {}
