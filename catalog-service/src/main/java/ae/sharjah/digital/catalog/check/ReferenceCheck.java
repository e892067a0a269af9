package ae.sharjah.digital.catalog.check;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Everything a description names exists. */
final class ReferenceCheck {
    private ReferenceCheck() {}

    static void check(JsonNode service, References known, Faults faults) {
        one(service.path("agency"), "/agency", known.agencies(), faults);
        one(service.path("sector"), "/sector", known.sectors(), faults);
        each(service.path("audiences"), "/audiences", known.audiences(), faults);
        each(service.path("lifeEvents"), "/lifeEvents", known.lifeEvents(), faults);
        String agency = service.path("agency").asString("");
        Set<String> connections = known.connections().getOrDefault(agency, Set.of());
        JsonNode connection = service.path("connection");
        if (connection.isString() && !connections.contains(connection.stringValue())) {
            faults.add("/connection", "connection-unknown", connection.stringValue(), agency);
        }
    }

    private static void each(JsonNode list, String pointer, Set<String> known, Faults faults) {
        List<JsonNode> codes = Entries.of(list);
        for (int i = 0; i < codes.size(); i++) {
            one(codes.get(i), pointer + "/" + i, known, faults);
        }
    }

    private static void one(JsonNode code, String pointer, Set<String> known, Faults faults) {
        if (code.isString() && !known.contains(code.stringValue())) {
            faults.add(pointer, "reference-unknown", code.stringValue());
        }
    }
}
