package ae.sharjah.digital.request.lifecycle;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396) on answers. */
final class MergePatch {
    private MergePatch() {}

    /** Returns {@code target} with the patch applied; neither argument is changed. */
    static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        ObjectNode result = target.deepCopy();
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                result.remove(field.getKey());
            } else if (value instanceof ObjectNode inner) {
                ObjectNode before =
                        result.get(field.getKey()) instanceof ObjectNode object ? object : result.objectNode();
                result.set(field.getKey(), merge(before, inner));
            } else {
                result.set(field.getKey(), value);
            }
        }
        return result;
    }
}
