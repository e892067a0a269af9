package ae.sharjah.digital.request.lifecycle;

import static ae.sharjah.digital.request.testing.TestRequests.newRequest;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** One person's drafts occupy a limited part of the database. */
@RequestServiceTest
class DraftQuotaIT {
    @Autowired
    private RequestServiceClient service;

    private final String token = resident(UUID.randomUUID());

    @Test
    void limitsTheNumberOfDrafts() {
        JsonNode last = NullNode.getInstance();
        for (int i = 0; i < 100; i++) {
            var draft = service.create(token, newRequest(Map.of(), false));
            assertThat(draft.status()).isEqualTo(201);
            last = draft.body();
        }
        var refused = service.create(token, newRequest(Map.of(), false));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("too-many-drafts");
        assertThat(refused.body().path("detail").asString()).contains("100");
        // A request that is submitted at once is no draft, and other people have drafts of their own.
        assertThat(service.create(token, newRequest(validAnswers(), true)).status())
                .isEqualTo(201);
        assertThat(service.create(resident(UUID.randomUUID()), newRequest(Map.of(), false))
                        .status())
                .isEqualTo(201);

        assertThat(service.act(token, last, Map.of("action", "withdraw")).status())
                .isEqualTo(200);
        assertThat(service.create(token, newRequest(Map.of(), false)).status()).isEqualTo(201);
    }

    @Test
    void limitsTheSizeOfTheAnswersOfDrafts() {
        Map<String, Object> large = new HashMap<>(Map.of("notes", "a".repeat(60_000), "more", "b".repeat(39_000)));
        String last = "";
        int stored = 0;
        var draft = service.create(token, newRequest(large, false));
        while (draft.status() == 201 && stored < 30) {
            stored++;
            last = draft.body().path("id").asString();
            draft = service.create(token, newRequest(large, false));
        }
        assertThat(stored).isEqualTo(2 * 1024 * 1024 / 99_030);
        assertThat(draft.status()).isEqualTo(409);
        assertThat(draft.code()).isEqualTo("drafts-too-large");

        var small = service.create(token, newRequest(Map.of(), false));
        assertThat(small.status()).isEqualTo(201);
        String id = small.body().path("id").asString();
        var grown =
                service.patch("/api/v1/requests/" + id, token, Map.of("answers", large), Map.of("If-Match", "\"1\""));
        assertThat(grown.code()).isEqualTo("drafts-too-large");
        Map<String, Object> shorter = Map.of("answers", Map.of("notes", "a"));
        assertThat(service.patch("/api/v1/requests/" + last, token, shorter, Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(200);
        assertThat(service.patch(
                                "/api/v1/requests/" + id,
                                token,
                                Map.of("answers", Map.of("notes", "a".repeat(50_000))),
                                Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(200);
    }
}
