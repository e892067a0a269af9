package ae.sharjah.digital.adapters.spi;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Settings for calls to an agency's system.
 *
 * @param id short name that services refer to
 * @param agency the agency's short code
 * @param connector name of the protocol's {@link ConnectorFactory}
 * @param baseUrl address of the agency's system, without a trailing slash
 * @param secrets secrets by use, such as {@code apiKey} and {@code callback}
 * @param deadline time limit for one call, from connecting to the last byte of the response
 * @param largestResponse largest response that is read, in bytes
 * @param mapping answers to send, platform name to agency name; if empty, all are sent under their own names
 */
public record Connection(
        String id,
        String agency,
        String connector,
        URI baseUrl,
        Map<String, String> secrets,
        Duration deadline,
        int largestResponse,
        Map<String, String> mapping) {

    /**
     * Returns a secret.
     *
     * @throws IllegalArgumentException if the connection has no such secret; the message never contains a secret
     */
    public String secret(String use) {
        String value = secrets.get(use);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("connection " + id + " has no secret " + use);
        }
        return value;
    }

    /** Omits the secrets, because the text may be logged. */
    @Override
    public String toString() {
        return "Connection[" + id + " " + connector + " " + baseUrl + "]";
    }
}
