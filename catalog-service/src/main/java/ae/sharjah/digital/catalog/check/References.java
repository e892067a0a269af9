package ae.sharjah.digital.catalog.check;

import java.util.Map;
import java.util.Set;

/**
 * What a description may refer to: the codes that exist now.
 *
 * @param agencies ids of the agencies
 * @param sectors ids of the sectors
 * @param audiences ids of the audiences
 * @param lifeEvents ids of the life events
 * @param connections by agency, the ids of the connections to its own systems; agencies without one may be left out
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
