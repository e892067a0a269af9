package ae.sharjah.digital.catalog.burden;

import ae.sharjah.digital.catalog.document.Form;
import ae.sharjah.digital.catalog.document.ServiceContent;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a version asks of an applicant on the shortest way to its outcome.
 *
 * @param steps actions the applicant takes
 * @param fields questions to answer: neither prefilled nor groups of others; declarations count as well
 * @param documents documents that have to be given
 * @param visits stages for which the applicant has to be somewhere in person
 */
public record Burden(int steps, int fields, int documents, int visits) {
    private static final int OF_STEP = 2;
    private static final int OF_FIELD = 1;
    private static final int OF_DOCUMENT = 3;
    private static final int OF_VISIT = 20;

    public static Burden of(ServiceContent content) {
        var way = ShortestWay.of(content.workflow());
        int documents =
                (int) content.documents().stream().filter(one -> one.required()).count();
        return new Burden(way.steps(), fields(content.form()), documents, way.visits());
    }

    /**
     * One figure to compare versions by, without a unit: the weights are a decision, a document counts as three fields, a
     * step as two, a visit as twenty.
     */
    public int score() {
        return steps * OF_STEP + fields * OF_FIELD + documents * OF_DOCUMENT + visits * OF_VISIT;
    }

    private static int fields(Form form) {
        Set<String> prefilled = new HashSet<>();
        form.ui().stream().filter(field -> field.prefill() != null).forEach(field -> prefilled.add(field.pointer()));
        return asked(form.schema(), "", prefilled);
    }

    private static int asked(JsonNode object, String pointer, Set<String> prefilled) {
        return object.path("properties").properties().stream()
                .mapToInt(entry -> {
                    String below = pointer + "/" + entry.getKey();
                    return entry.getValue().has("properties")
                            ? asked(entry.getValue(), below, prefilled)
                            : prefilled.contains(below) ? 0 : 1;
                })
                .sum();
    }
}
