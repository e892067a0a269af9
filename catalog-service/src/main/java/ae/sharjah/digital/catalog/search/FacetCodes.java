package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.LanguageMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Numbers the values of facets, so that searches count in arrays. Numbers are never taken back. */
final class FacetCodes {
    private final Map<Facet, Map<String, Integer>> numbers = new EnumMap<>(Facet.class);
    private final Map<Facet, List<String>> codes = new EnumMap<>(Facet.class);
    private final Map<Facet, Map<String, LanguageMap>> names = new EnumMap<>(Facet.class);

    FacetCodes() {
        for (Facet facet : Facet.values()) {
            numbers.put(facet, new ConcurrentHashMap<>());
            codes.put(facet, new CopyOnWriteArrayList<>());
            names.put(facet, new ConcurrentHashMap<>());
        }
    }

    /** Only for the one thread that updates the index. */
    int numbered(Facet facet, String code, LanguageMap name) {
        names.get(facet).put(code, name);
        return numbers.get(facet).computeIfAbsent(code, _ -> {
            codes.get(facet).add(code);
            return codes.get(facet).size() - 1;
        });
    }

    /** The number of a value, or -1 for one that no service has. */
    int number(Facet facet, String code) {
        return numbers.get(facet).getOrDefault(code, -1);
    }

    int size(Facet facet) {
        return codes.get(facet).size();
    }

    FacetValue value(Facet facet, int number, int services) {
        String code = codes.get(facet).get(number);
        LanguageMap name = names.get(facet).get(code);
        return new FacetValue(code, name == null ? LanguageMap.of(code, code) : name, services);
    }

    Map<String, LanguageMap> names(Facet facet) {
        return names.get(facet);
    }
}
