package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.comparison.Comparison;
import ae.sharjah.digital.catalog.comparison.Difference;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares descriptions as residents would see them, with shared workflows and promises expanded. */
@Component
public class VersionComparison {
    private final SharedWorkflows workflows;

    VersionComparison(SharedWorkflows workflows) {
        this.workflows = workflows;
    }

    public List<Difference> compare(ObjectNode before, ObjectNode after) {
        return Comparison.between(expand(before), expand(after));
    }

    private JsonNode expand(ObjectNode description) {
        JsonNode expanded = workflows.expand(description).deepCopy();
        String promise = expanded.path("serviceTime").path("promise").asString("");
        for (JsonNode stage : expanded.path("workflow").path("stages")) {
            if (stage instanceof ObjectNode one && !promise.isEmpty()) {
                writeDefaults(one, promise);
            }
        }
        return expanded;
    }

    /** Adds the defaults that {@code Workflow} and its parts serialise: optional lists are present, possibly empty. */
    private static void writeDefaults(ObjectNode stage, String promise) {
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
