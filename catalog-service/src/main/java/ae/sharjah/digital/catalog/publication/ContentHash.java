package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.platform.web.hash.Sha256;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Calculates the SHA-256 hash of a document, independent of the order of its fields. */
final class ContentHash {
    private ContentHash() {}

    static byte[] sha256(JsonNode content, JsonMapper json) {
        return Sha256.bytes(json.writeValueAsString(sortFields(content)));
    }

    private static JsonNode sortFields(JsonNode node) {
        if (node.isObject()) {
            var sorted = JsonNodeFactory.instance.objectNode();
            List<String> names = node.propertyNames().stream().sorted().toList();
            names.forEach(name -> sorted.set(name, sortFields(node.get(name))));
            return sorted;
        }
        if (node.isArray()) {
            var all = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> all.add(sortFields(item)));
            return all;
        }
        return node;
    }
}
