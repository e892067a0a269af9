package ae.sharjah.digital.catalog.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Filters services and counts the facet values of the results. */
final class FacetCounter {
    private static final Facet[] FACETS = Facet.values();
    private static final int NO_FILTER = -2;
    private static final int MAX_VALUES = 100;
    private static final int PASSES_ALL = -1;
    private static final int FAILS_SEVERAL = -2;

    private final FacetCodes codes;
    private final FacetTable table;
    private final int[] selected = new int[FACETS.length];
    private final boolean filtered;
    private final int[][] counts = new int[FACETS.length][];

    FacetCounter(FacetCodes codes, FacetTable table, Map<Facet, String> filters) {
        this.codes = codes;
        this.table = table;
        boolean any = false;
        for (Facet facet : FACETS) {
            String value = filters.get(facet);
            selected[facet.ordinal()] = value == null ? NO_FILTER : codes.codeNumber(facet, value);
            any |= value != null;
            counts[facet.ordinal()] = new int[codes.size(facet)];
        }
        this.filtered = any;
    }

    boolean passes(int document) {
        return !filtered || failingFacet(document) == PASSES_ALL;
    }

    /**
     * Counts a service in every facet whose own filter is the only one that may exclude it.
     *
     * @return whether it passes all filters
     */
    boolean count(int document) {
        int failed = filtered ? failingFacet(document) : PASSES_ALL;
        if (failed == PASSES_ALL) {
            for (int facet = 0; facet < FACETS.length; facet++) {
                table.count(document, facet, counts[facet]);
            }
        } else if (failed != FAILS_SEVERAL) {
            table.count(document, failed, counts[failed]);
        }
        return failed == PASSES_ALL;
    }

    /** Returns the only facet whose filter excludes the document, {@link #PASSES_ALL} or {@link #FAILS_SEVERAL}. */
    private int failingFacet(int document) {
        int failed = PASSES_ALL;
        for (int facet = 0; facet < FACETS.length; facet++) {
            if (selected[facet] != NO_FILTER && !table.contains(document, facet, selected[facet])) {
                if (failed != PASSES_ALL) {
                    return FAILS_SEVERAL;
                }
                failed = facet;
            }
        }
        return failed;
    }

    Map<Facet, List<FacetValue>> facets() {
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
            all.put(facet, values.size() > MAX_VALUES ? List.copyOf(values.subList(0, MAX_VALUES)) : values);
        }
        return all;
    }
}
