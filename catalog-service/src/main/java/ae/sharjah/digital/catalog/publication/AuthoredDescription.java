package ae.sharjah.digital.catalog.publication;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Derives the description of an author from a published document, for versions whose description was not stored. */
final class AuthoredDescription {
    private AuthoredDescription() {}

    static ObjectNode fromDocument(ObjectNode document) {
        ObjectNode written = document.deepCopy();
        written.remove("serviceId");
        written.remove("version");
        written.remove("publishedAt");
        written.put("agency", document.path("agency").path("id").asString());
        for (JsonNode fee : written.path("fees")) {
            if (fee instanceof ObjectNode one && one.path("amount").isObject()) {
                one.put("amount", one.path("amount").path("amount").asString());
            }
        }
        return written;
    }
}
