package ae.sharjah.digital.catalog.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Facet values of all documents in one array, so that counting over many documents is fast. */
final class FacetTable {
    private static final int FACETS = Facet.values().length;

    /**
     * Start of each document's values per facet, followed by the end: one entry per facet and document, and one more.
     */
    private final int[] offsets;

    private int[] values;

    FacetTable(@Nullable IndexedService[] entries) {
        offsets = new int[entries.length * FACETS + 1];
        values = new int[entries.length * FACETS * 2];
        int size = 0;
        for (int document = 0; document < entries.length; document++) {
            IndexedService entry = entries[document];
            for (int facet = 0; facet < FACETS; facet++) {
                offsets[document * FACETS + facet] = size;
                for (int value : entry == null ? new int[0] : entry.facets()[facet]) {
                    if (size == values.length) {
                        values = Arrays.copyOf(values, size * 2 + 1);
                    }
                    values[size++] = value;
                }
            }
        }
        offsets[entries.length * FACETS] = size;
    }

    boolean contains(int document, int facet, int value) {
        int at = document * FACETS + facet;
        for (int i = offsets[at]; i < offsets[at + 1]; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }

    void count(int document, int facet, int[] counts) {
        int at = document * FACETS + facet;
        for (int i = offsets[at]; i < offsets[at + 1]; i++) {
            counts[values[i]]++;
        }
    }
}
