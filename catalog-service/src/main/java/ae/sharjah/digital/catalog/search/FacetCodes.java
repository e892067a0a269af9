package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Assigns numbers to facet values, so that searches count in arrays. Numbers are never reused. */
final class FacetCodes {
    private final List<Values> byFacet =
            Arrays.stream(Facet.values()).map(_ -> new Values()).toList();

    /** The values of one facet; the number of a value is its index in the codes. */
    private static final class Values {
        final Map<String, Integer> numbers = new ConcurrentHashMap<>();
        final List<String> codes = new CopyOnWriteArrayList<>();
        final Map<String, LocalizedText> names = new ConcurrentHashMap<>();
    }

    /**
     * Returns the number of a value and assigns one to a new value. Called only by the thread that updates the index.
     */
    int register(Facet facet, String code, LocalizedText name) {
        Values values = values(facet);
        values.names.put(code, name);
        return values.numbers.computeIfAbsent(code, _ -> {
            values.codes.add(code);
            return values.codes.size() - 1;
        });
    }

    /** Returns the number of a value, or -1 when no service has it. */
    int codeNumber(Facet facet, String code) {
        return values(facet).numbers.getOrDefault(code, -1);
    }

    int size(Facet facet) {
        return values(facet).codes.size();
    }

    FacetValue value(Facet facet, int number, int services) {
        String code = values(facet).codes.get(number);
        return new FacetValue(code, values(facet).names.getOrDefault(code, LocalizedText.of(code, code)), services);
    }

    Map<String, LocalizedText> names(Facet facet) {
        return Collections.unmodifiableMap(values(facet).names);
    }

    private Values values(Facet facet) {
        return byFacet.get(facet.ordinal());
    }
}
