package ae.sharjah.digital.catalog.check;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The entries of what ought to be a list: none where something else stands, which the structure's check tells. */
final class Entries {
    private Entries() {}

    static List<JsonNode> of(JsonNode list) {
        return list.isArray() ? list.valueStream().toList() : List.of();
    }
}
