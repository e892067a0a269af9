package ae.sharjah.digital.catalog.check;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the entries of an expected list. Another value has none: the structure check reports it. */
final class ListEntries {
    private ListEntries() {}

    static List<JsonNode> read(JsonNode list) {
        return list.isArray() ? list.valueStream().toList() : List.of();
    }
}
