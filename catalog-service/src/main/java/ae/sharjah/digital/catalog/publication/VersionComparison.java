package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.comparison.Comparison;
import ae.sharjah.digital.catalog.comparison.Difference;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares descriptions as residents would see them: with what they name by its name written out. */
@Component
public class VersionComparison {
    private final SharedWorkflows workflows;

    VersionComparison(SharedWorkflows workflows) {
        this.workflows = workflows;
    }

    public List<Difference> between(ObjectNode before, ObjectNode after) {
        return Comparison.between(plain(before), plain(after));
    }

    private JsonNode plain(ObjectNode description) {
        JsonNode expanded = workflows.expanded(description).deepCopy();
        String promise = expanded.path("serviceTime").path("promise").asString("");
        for (JsonNode stage : expanded.path("workflow").path("stages")) {
            if (stage instanceof ObjectNode one && !promise.isEmpty()) {
                written(one, promise);
            }
        }
        return expanded;
    }

    /** As {@code Workflow} and its parts write themselves out: lists that may be left out are there, if empty. */
    private static void written(ObjectNode stage, String promise) {
        if (stage.path("promise").asString("").equals("service")) {
            stage.put("promise", promise);
        }
        for (JsonNode action : stage.withObject("/actions")) {
            if (action instanceof ObjectNode one) {
                one.withArray("/effects");
                one.withArray("/requires");
            }
        }
    }
}
