package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.platform.problem.Fault;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the faults of one description. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(String pointer, String code, Object... arguments) {
        found.add(Fault.of(pointer, FaultCodes.known(code), arguments));
    }

    /** Faults of a part of the description that was held against a schema. */
    void addAll(String pointer, List<Error> errors) {
        for (Error error : errors) {
            String at = pointer + error.getInstanceLocation();
            switch (error.getKeyword()) {
                case "required" -> add(at + "/" + escaped(error.getProperty()), "required");
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

    /** All of them, by where they are; each once. */
    List<Fault> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .toList();
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
