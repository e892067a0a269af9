package ae.sharjah.digital.catalog.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Filters services and counts the facet values of the results. */
final class Counts {
    private static final Facet[] FACETS = Facet.values();
    private static final int NO_FILTER = -2;
    private static final int MOST_VALUES = 100;
    private static final int PASSES = -1;
    private static final int FAILS = -2;

    private final FacetCodes codes;
    private final FacetTable table;
    private final int[] wanted = new int[FACETS.length];
    private final boolean filtered;
    private final int[][] counts = new int[FACETS.length][];

    Counts(FacetCodes codes, FacetTable table, Map<Facet, String> filters) {
        this.codes = codes;
        this.table = table;
        boolean any = false;
        for (Facet facet : FACETS) {
            String value = filters.get(facet);
            wanted[facet.ordinal()] = value == null ? NO_FILTER : codes.number(facet, value);
            any |= value != null;
            counts[facet.ordinal()] = new int[codes.size(facet)];
        }
        this.filtered = any;
    }

    boolean passes(int document) {
        return !filtered || failed(document) == PASSES;
    }

    /**
     * Counts a service in every facet whose own filter is the only one that may exclude it.
     *
     * @return whether it passes all filters
     */
    boolean count(int document) {
        int failed = filtered ? failed(document) : PASSES;
        if (failed == PASSES) {
            for (int facet = 0; facet < FACETS.length; facet++) {
                table.count(document, facet, counts[facet]);
            }
        } else if (failed != FAILS) {
            table.count(document, failed, counts[failed]);
        }
        return failed == PASSES;
    }

    /** Returns the only facet whose filter excludes the document, {@link #PASSES} or {@link #FAILS}. */
    private int failed(int document) {
        int failed = PASSES;
        for (int facet = 0; facet < FACETS.length; facet++) {
            if (wanted[facet] != NO_FILTER && !table.has(document, facet, wanted[facet])) {
                if (failed != PASSES) {
                    return FAILS;
                }
                failed = facet;
            }
        }
        return failed;
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
