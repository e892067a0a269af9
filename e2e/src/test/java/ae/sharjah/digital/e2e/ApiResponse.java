package ae.sharjah.digital.e2e;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Response of the platform.
 *
 * @param tag the {@code ETag}, or empty
 * @param body the JSON body, or an empty object
 */
record ApiResponse(int status, String tag, String location, JsonNode body) {

    private static final JsonMapper JSON = new JsonMapper();

    static ApiResponse of(HttpResponse<String> response) {
        String body = response.body();
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return new ApiResponse(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Location").orElse(""),
                json ? JSON.readTree(body) : JSON.createObjectNode());
    }

    /** Returns the body if the status is the expected one. */
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
