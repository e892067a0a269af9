package ae.sharjah.digital.catalog.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Fees and documents are told apart by their codes, here and wherever a description is read. */
final class CodesCheck {
    private CodesCheck() {}

    static void check(JsonNode service, Faults faults) {
        for (String list : new String[] {"fees", "documents"}) {
            List<JsonNode> entries = Entries.of(service.path(list));
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
