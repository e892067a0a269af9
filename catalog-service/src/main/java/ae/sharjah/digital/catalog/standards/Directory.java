package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.catalog.directory.Agencies;
import ae.sharjah.digital.catalog.directory.GroupKind;
import ae.sharjah.digital.catalog.directory.ServiceGroup;
import ae.sharjah.digital.catalog.directory.ServiceGroups;
import ae.sharjah.digital.catalog.document.Agency;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Entities that services refer to, as of one moment.
 *
 * @param groups by kind and id
 * @param agencies by id
 * @param websites by agency id, where known
 */
record Directory(
        Map<GroupKind, Map<String, ServiceGroup>> groups, Map<String, Agency> agencies, Map<String, String> websites) {

    static Directory read(ServiceGroups groups, Agencies agencies) {
        var byKind = new EnumMap<GroupKind, Map<String, ServiceGroup>>(GroupKind.class);
        for (GroupKind kind : GroupKind.values()) {
            byKind.put(
                    kind,
                    groups.all(kind).stream()
                            .collect(Collectors.toUnmodifiableMap(ServiceGroup::id, Function.identity())));
        }
        return new Directory(
                byKind,
                agencies.all().stream().collect(Collectors.toUnmodifiableMap(Agency::id, Function.identity())),
                agencies.websites().entrySet().stream()
                        .filter(website -> isAddress(website.getValue()))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Returns whether the text is a valid address; a graph with an invalid one could not be parsed. */
    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null && Set.of("http", "https").contains(address.getScheme());
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    Optional<ServiceGroup> group(GroupKind kind, String id) {
        return Optional.ofNullable(groups.getOrDefault(kind, Map.of()).get(id));
    }
}
