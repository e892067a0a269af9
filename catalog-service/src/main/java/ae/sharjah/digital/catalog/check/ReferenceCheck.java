package ae.sharjah.digital.catalog.check;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Checks that all codes that a description refers to exist. */
final class ReferenceCheck {
    private ReferenceCheck() {}

    static void check(JsonNode service, References known, FaultCollector faults) {
        checkCode(service.path("agency"), "/agency", known.agencies(), faults);
        checkCode(service.path("sector"), "/sector", known.sectors(), faults);
        checkCodes(service.path("audiences"), "/audiences", known.audiences(), faults);
        checkCodes(service.path("lifeEvents"), "/lifeEvents", known.lifeEvents(), faults);
        String agency = service.path("agency").asString("");
        Set<String> connections = known.connections().getOrDefault(agency, Set.of());
        JsonNode connection = service.path("connection");
        if (connection.isString() && !connections.contains(connection.stringValue())) {
            faults.add("/connection", "connection-unknown", connection.stringValue(), agency);
        }
    }

    private static void checkCodes(JsonNode list, String pointer, Set<String> known, FaultCollector faults) {
        List<JsonNode> codes = ListEntries.read(list);
        for (int i = 0; i < codes.size(); i++) {
            checkCode(codes.get(i), pointer + "/" + i, known, faults);
        }
    }

    private static void checkCode(JsonNode code, String pointer, Set<String> known, FaultCollector faults) {
        if (code.isString() && !known.contains(code.stringValue())) {
            faults.add(pointer, "reference-unknown", code.stringValue());
        }
    }
}
