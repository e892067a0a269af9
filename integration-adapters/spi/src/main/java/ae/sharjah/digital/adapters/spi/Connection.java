package ae.sharjah.digital.adapters.spi;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * How an agency's system is reached.
 *
 * @param id short name, as services name it
 * @param agency the agency's short code
 * @param connector name of the protocol's {@link ConnectorFactory}
 * @param baseUrl address of the agency's system, without a trailing slash
 * @param secrets values by use, such as {@code apiKey} and {@code callback}
 * @param deadline longest time for one call, from connecting to the last byte of the answer
 * @param largestResponse most bytes of an answer that are read
 * @param mapping answers to send, our name to the agency's; empty when all are sent as they are
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

    /** @throws IllegalArgumentException when the connection has no such secret; the value is never quoted */
    public String secret(String use) {
        String value = secrets.get(use);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("connection " + id + " has no secret " + use);
        }
        return value;
    }

    /** Without the secrets, for this may end in a log. */
    @Override
    public String toString() {
        return "Connection[" + id + " " + connector + " " + baseUrl + "]";
    }
}
