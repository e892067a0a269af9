package ae.sharjah.digital.catalog.check;

import java.util.Map;
import java.util.Set;

/**
 * The existing codes that a description may refer to.
 *
 * @param agencies ids of the agencies
 * @param sectors ids of the sectors
 * @param audiences ids of the audiences
 * @param lifeEvents ids of the life events
 * @param connections ids of the connections by agency; agencies without a connection may be absent
 */
public record References(
        Set<String> agencies,
        Set<String> sectors,
        Set<String> audiences,
        Set<String> lifeEvents,
        Map<String, Set<String>> connections) {

    boolean isConnected(String agency) {
        return !connections.getOrDefault(agency, Set.of()).isEmpty();
    }
}
