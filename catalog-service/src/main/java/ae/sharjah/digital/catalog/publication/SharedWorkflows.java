package ae.sharjah.digital.catalog.publication;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Workflows that services share by name.
 *
 * @param byName each written out
 */
public record SharedWorkflows(Map<String, JsonNode> byName) {

    public static SharedWorkflows none() {
        return new SharedWorkflows(Map.of());
    }

    /** The description with its workflow written out, where it names one that exists. */
    public JsonNode expanded(JsonNode description) {
        JsonNode named = description.path("workflow");
        JsonNode workflow = named.isString() ? byName.get(named.stringValue()) : null;
        if (workflow == null || !(description.deepCopy() instanceof ObjectNode copy)) {
            return description;
        }
        copy.set("workflow", workflow.deepCopy());
        return copy;
    }
}
