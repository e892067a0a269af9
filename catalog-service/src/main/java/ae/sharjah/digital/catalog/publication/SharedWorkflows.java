package ae.sharjah.digital.catalog.publication;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The workflows that services share by name.
 *
 * @param byName complete workflows by name
 */
public record SharedWorkflows(Map<String, JsonNode> byName) {

    public static SharedWorkflows empty() {
        return new SharedWorkflows(Map.of());
    }

    /** Returns the description with its shared workflow expanded, if it names an existing one. */
    public JsonNode expand(JsonNode description) {
        JsonNode named = description.path("workflow");
        JsonNode workflow = named.isString() ? byName.get(named.stringValue()) : null;
        if (workflow == null || !(description.deepCopy() instanceof ObjectNode copy)) {
            return description;
        }
        copy.set("workflow", workflow.deepCopy());
        return copy;
    }
}
