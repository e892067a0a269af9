package ae.sharjah.digital.catalog.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tells which services pass the filters, and counts what else could be chosen. */
final class Counts {
    private static final Facet[] FACETS = Facet.values();
    private static final int NO_FILTER = -2;
    private static final int MOST_VALUES = 100;

    private final FacetCodes codes;
    private final int[] wanted = new int[FACETS.length];
    private final int[][] counts = new int[FACETS.length][];

    Counts(FacetCodes codes, Map<Facet, String> filters) {
        this.codes = codes;
        for (Facet facet : FACETS) {
            String value = filters.get(facet);
            wanted[facet.ordinal()] = value == null || value.isEmpty() ? NO_FILTER : codes.number(facet, value);
            counts[facet.ordinal()] = new int[codes.size(facet)];
        }
    }

    boolean passes(Entry entry) {
        for (Facet facet : FACETS) {
            int value = wanted[facet.ordinal()];
            if (value != NO_FILTER && !entry.has(facet, value)) {
                return false;
            }
        }
        return true;
    }

    /** Counts a service for every facet whose own filter is the only one that may keep it out. */
    void count(Entry entry) {
        Facet failed = null;
        for (Facet facet : FACETS) {
            int value = wanted[facet.ordinal()];
            if (value != NO_FILTER && !entry.has(facet, value)) {
                if (failed != null) {
                    return;
                }
                failed = facet;
            }
        }
        for (int facet = 0; facet < FACETS.length; facet++) {
            if (failed == null || failed.ordinal() == facet) {
                for (int value : entry.facets()[facet]) {
                    if (value < counts[facet].length) {
                        counts[facet][value]++;
                    }
                }
            }
        }
    }

    Map<Facet, List<FacetValue>> values() {
        var all = new EnumMap<Facet, List<FacetValue>>(Facet.class);
        for (Facet facet : FACETS) {
            int[] counted = counts[facet.ordinal()];
            var values = new ArrayList<FacetValue>();
            for (int value = 0; value < counted.length; value++) {
                if (counted[value] > 0) {
                    values.add(codes.value(facet, value, counted[value]));
                }
            }
            values.sort(Comparator.comparingInt(FacetValue::services).reversed().thenComparing(FacetValue::code));
            all.put(facet, values.size() > MOST_VALUES ? List.copyOf(values.subList(0, MOST_VALUES)) : values);
        }
        return all;
    }
}
