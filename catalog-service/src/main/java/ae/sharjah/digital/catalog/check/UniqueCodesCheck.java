package ae.sharjah.digital.catalog.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checks that the codes of fees and documents are unique, because all readers identify them by code. */
final class UniqueCodesCheck {
    private UniqueCodesCheck() {}

    static void check(JsonNode service, FaultCollector faults) {
        for (String list : new String[] {"fees", "documents"}) {
            List<JsonNode> entries = ListEntries.read(service.path(list));
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < entries.size(); i++) {
                JsonNode code = entries.get(i).path("code");
                if (code.isString() && !seen.add(code.stringValue())) {
                    faults.add("/" + list + "/" + i + "/code", "repeated");
                }
            }
        }
    }
}
