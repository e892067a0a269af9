package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.platform.web.problem.Fault;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the faults of one description. */
final class Faults {
    private static final int MOST_TOLD = 1_000;

    private final List<Fault> found = new ArrayList<>();

    void add(String pointer, String code, Object... arguments) {
        found.add(Fault.of(pointer, FaultCodes.known(code), arguments));
    }

    /** Faults of a part of the description that was held against a schema. */
    void addAll(String pointer, List<Error> errors) {
        for (Error error : errors) {
            String at = pointer + error.getInstanceLocation();
            switch (error.getKeyword()) {
                case "required", "dependentRequired" -> add(at + "/" + escaped(error.getProperty()), "required");
                case "additionalProperties" -> add(at + "/" + escaped(error.getProperty()), "unknown-field");
                case "type" -> add(at, "type");
                case "const", "enum" -> add(at, "value-not-allowed");
                case "pattern", "format", "propertyNames" -> add(at, "form-of-value");
                case "minLength", "minItems", "minProperties", "minimum" -> add(at, "too-small");
                case "maxLength", "maxItems", "maxProperties", "maximum" -> add(at, "too-large");
                case "uniqueItems" -> add(at, "repeated");
                default -> add(at, "schema", error.getKeyword());
            }
        }
    }

    void include(Faults others) {
        found.addAll(others.found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them, by where they are; each once. Of very many, the first and how many more there are. */
    List<Fault> sorted() {
        List<Fault> all = found.stream()
                .distinct()
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .toList();
        if (all.size() <= MOST_TOLD) {
            return all;
        }
        var told = new ArrayList<>(all.subList(0, MOST_TOLD));
        told.add(Fault.of("", FaultCodes.known("more-faults"), all.size() - MOST_TOLD));
        return told;
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
