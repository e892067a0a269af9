package ae.sharjah.digital.catalog.check;

import java.util.Set;

/**
 * What a description may refer to: the codes that exist now.
 *
 * @param agencies ids of the agencies
 * @param sectors ids of the sectors
 * @param audiences ids of the audiences
 * @param lifeEvents ids of the life events
 */
public record References(Set<String> agencies, Set<String> sectors, Set<String> audiences, Set<String> lifeEvents) {}
