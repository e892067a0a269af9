package ae.sharjah.digital.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Requests of a person. */
final class Requests {

    private Requests() {}

    /** Waits until the request has the given status and returns it. */
    static JsonNode awaitStatus(MobileApp app, String id, String status) {
        return await("request " + id + " to be " + status)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> app.get("/api/v1/requests/" + id).expect(200),
                        request -> request.required("status").asString().equals(status));
    }
}
