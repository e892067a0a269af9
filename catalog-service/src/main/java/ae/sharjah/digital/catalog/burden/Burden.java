package ae.sharjah.digital.catalog.burden;

import ae.sharjah.digital.catalog.document.Form;
import ae.sharjah.digital.catalog.document.ServiceContent;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The effort that a version requires of an applicant on the shortest path to its outcome.
 *
 * @param steps number of actions by the applicant
 * @param fields number of questions to answer, including declarations; prefilled fields and groups do not count
 * @param documents number of required documents
 * @param visits number of stages that require the applicant to appear in person
 */
public record Burden(int steps, int fields, int documents, int visits) {
    private static final int STEP_WEIGHT = 2;
    private static final int FIELD_WEIGHT = 1;
    private static final int DOCUMENT_WEIGHT = 3;
    private static final int VISIT_WEIGHT = 20;

    public static Burden measure(ServiceContent content) {
        var path = ShortestPath.find(content.workflow());
        int documents =
                (int) content.documents().stream().filter(one -> one.required()).count();
        return new Burden(path.steps(), countFields(content.form()), documents, path.visits());
    }

    /**
     * Returns a single figure without a unit for comparing versions. The weights are a decision: a document counts as
     * three fields, a step as two, a visit as twenty.
     */
    public int score() {
        return steps * STEP_WEIGHT + fields * FIELD_WEIGHT + documents * DOCUMENT_WEIGHT + visits * VISIT_WEIGHT;
    }

    private static int countFields(Form form) {
        Set<String> prefilled = new HashSet<>();
        form.ui().stream().filter(field -> field.prefill() != null).forEach(field -> prefilled.add(field.pointer()));
        return countUnfilled(form.schema(), "", prefilled);
    }

    private static int countUnfilled(JsonNode object, String pointer, Set<String> prefilled) {
        return object.path("properties").properties().stream()
                .mapToInt(entry -> {
                    String below = pointer + "/" + entry.getKey();
                    return entry.getValue().has("properties")
                            ? countUnfilled(entry.getValue(), below, prefilled)
                            : prefilled.contains(below) ? 0 : 1;
                })
                .sum();
    }
}
