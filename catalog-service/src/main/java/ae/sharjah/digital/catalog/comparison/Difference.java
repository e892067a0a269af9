package ae.sharjah.digital.catalog.comparison;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A difference between two descriptions.
 *
 * @param pointer JSON Pointer into the description; a list item is named by its code if it has one
 * @param before null if the value was added
 * @param after null if the value was removed
 */
public record Difference(
        String pointer,
        Kind kind,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {

    /** The kind of change. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        REORDERED
    }

    /** A group of fields that a reviewer checks together. */
    public enum Area {
        TEXTS,
        FEES,
        FORM,
        WORKFLOW,
        CONDITIONS,
        DETAILS
    }

    private static final Map<String, Area> AREAS = Map.ofEntries(
            Map.entry("title", Area.TEXTS),
            Map.entry("summary", Area.TEXTS),
            Map.entry("description", Area.TEXTS),
            Map.entry("keywords", Area.TEXTS),
            Map.entry("legalBasis", Area.TEXTS),
            Map.entry("outcome", Area.TEXTS),
            Map.entry("fees", Area.FEES),
            Map.entry("form", Area.FORM),
            Map.entry("exampleAnswers", Area.FORM),
            Map.entry("workflow", Area.WORKFLOW),
            Map.entry("serviceTime", Area.WORKFLOW),
            Map.entry("eligibility", Area.CONDITIONS),
            Map.entry("documents", Area.CONDITIONS),
            Map.entry("audiences", Area.CONDITIONS),
            Map.entry("assurance", Area.CONDITIONS));

    public Area area() {
        return AREAS.getOrDefault(field(), Area.DETAILS);
    }

    /** Returns the top-level field of the difference; empty for the description as a whole. */
    public String field() {
        String[] parts = pointer.split("/", 3);
        return parts.length > 1 ? parts[1] : "";
    }
}
