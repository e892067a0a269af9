package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.servicedefinition.rules.RuleFault;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Collects the faults of a description. */
final class FaultCollector {
    private static final int MAX_REPORTED = 1_000;

    private static final Set<String> COUNT_CHARACTERS = Set.of("rule-too-long", "rule-pattern-large");

    private final List<Fault> found = new ArrayList<>();

    void add(String pointer, String code, Object... arguments) {
        found.add(Fault.of(pointer, FaultCodes.requireKnown(code), arguments));
    }

    /** Adds a fault of a rule. Limits on the number of characters become counted nouns. */
    void add(String pointer, RuleFault fault) {
        Object[] arguments = fault.arguments().toArray();
        if (COUNT_CHARACTERS.contains(fault.code()) && arguments[0] instanceof Number limit) {
            arguments[0] = CountedNoun.CHARACTERS.counted(limit.longValue());
        }
        add(pointer, fault.code(), arguments);
    }

    /** Adds the faults found by validating a part of the description against a schema. */
    void addAll(String pointer, List<Error> errors) {
        for (Error error : errors) {
            String at = pointer + error.getInstanceLocation();
            switch (error.getKeyword()) {
                case "required", "dependentRequired" -> add(JsonPointers.append(at, error.getProperty()), "required");
                case "additionalProperties" -> add(JsonPointers.append(at, error.getProperty()), "unknown-field");
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

    void addAllOf(FaultCollector others) {
        found.addAll(others.found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Returns the distinct faults in the order of their pointers; at most {@link #MAX_REPORTED}, then the number of the
     * rest.
     */
    List<Fault> sorted() {
        List<Fault> all = found.stream()
                .distinct()
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .toList();
        if (all.size() <= MAX_REPORTED) {
            return all;
        }
        var reported = new ArrayList<>(all.subList(0, MAX_REPORTED));
        reported.add(Fault.of(
                "",
                FaultCodes.requireKnown("more-faults"),
                CountedNoun.FURTHER_FAULTS.counted(all.size() - MAX_REPORTED)));
        return reported;
    }
}
