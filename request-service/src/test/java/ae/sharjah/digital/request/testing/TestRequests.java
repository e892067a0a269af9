package ae.sharjah.digital.request.testing;

import ae.sharjah.digital.local.fixture.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Residents and what they send. */
public final class TestRequests {
    private static final String SERVICE = "water-connection";

    private TestRequests() {}

    /** Returns the token of a resident with the strongest sign-in. */
    public static String resident(UUID person) {
        return resident(person, "SOP3");
    }

    public static String resident(UUID person, String assurance) {
        return TestTokens.token(builder -> builder.subject(person.toString())
                .roles("resident")
                .assurance(assurance)
                .audience("request-service"));
    }

    /** Returns answers that fit the form of the default service. */
    public static Map<String, Object> validAnswers() {
        return Map.of("premiseNumber", "104523378", "occupancy", "tenant", "declaration", true);
    }

    /** Returns the body that creates a request for the default service. */
    public static Map<String, Object> newRequest(Map<String, Object> answers, boolean submit) {
        return Map.of("serviceId", SERVICE, "answers", answers, "submit", submit);
    }

    /** Returns pointer and code of every error of a problem. */
    public static List<String> errors(JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString() + " "
                        + error.path("code").asString())
                .toList();
    }
}
