package ae.sharjah.digital.catalog.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** SHA-256 of a document, whatever the order of its fields. */
final class ContentHash {
    private ContentHash() {}

    static byte[] of(JsonNode content, JsonMapper json) {
        try {
            byte[] canonical = json.writeValueAsString(ordered(content)).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.getInstance("SHA-256").digest(canonical);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static JsonNode ordered(JsonNode node) {
        if (node.isObject()) {
            var sorted = JsonNodeFactory.instance.objectNode();
            List<String> names = node.propertyNames().stream().sorted().toList();
            names.forEach(name -> sorted.set(name, ordered(node.get(name))));
            return sorted;
        }
        if (node.isArray()) {
            var all = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> all.add(ordered(item)));
            return all;
        }
        return node;
    }
}
