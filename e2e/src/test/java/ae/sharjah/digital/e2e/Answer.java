package ae.sharjah.digital.e2e;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the platform answered.
 *
 * @param tag the {@code ETag}, empty when there is none
 * @param body an empty object when there is none
 */
record Answer(int status, String tag, String location, JsonNode body) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        String body = response.body();
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Location").orElse(""),
                json ? JSON.readTree(body) : JSON.createObjectNode());
    }

    /** The body, when the status is the expected one. */
    JsonNode expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " but got " + status + ": " + body.toPrettyString());
        }
        return body;
    }

    String text(String name) {
        return body.path(name).asString("");
    }
}
