package ae.sharjah.digital.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Test that every service of the catalogue can be used to its end: the sandbox agencies decide what is connected, the
 * agencies' officers the rest.
 */
@RunningPlatform
class WholeCatalogIT {

    private static final byte[] DOCUMENT = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final MobileApp maryam;
    private final AgencyOfficers officers;

    WholeCatalogIT(LocalPlatform platform) {
        maryam = MobileApp.signedIn(platform, "maryam");
        officers = new AgencyOfficers(platform);
    }

    @Test
    void everyServiceAcceptsItsOwnExampleAndIsDecided() {
        List<JsonNode> services = maryam.listAll("/api/v1/services");
        assertThat(services).hasSizeGreaterThanOrEqualTo(40);
        List<String> refused = new ArrayList<>();
        Map<String, String> connected = new HashMap<>();
        Map<String, Long> kinds = new HashMap<>();
        Map<String, String> undecided = new TreeMap<>();
        for (JsonNode summary : services) {
            ApiResponse submitted = draftAndSubmit(summary.required("id").asString());
            String slug = summary.required("slug").asString();
            if (submitted.status() != 200) {
                refused.add(slug + ": " + submitted.body());
            } else if (submitted.body().has("dispatch")) {
                connected.put(submitted.text("id"), slug);
                kinds.merge(summary.at("/agency/kind").asString(), 1L, Long::sum);
            } else {
                String status = officers.approve(summary.at("/agency/id").asString(), submitted.text("id"));
                if (!status.equals("COMPLETED")) {
                    undecided.put(slug, status);
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(undecided).as("decided by officers").isEmpty();
        assertThat(kinds).containsOnlyKeys("local", "federal", "private");
        assertThat(connected).hasSizeGreaterThanOrEqualTo(8);
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(notCompleted(connected)).isEmpty());
    }

    private ApiResponse draftAndSubmit(String serviceId) {
        JsonNode service = maryam.get("/api/v1/services/" + serviceId).expect(200);
        ApiResponse draft = maryam.create(serviceId, service.required("exampleAnswers"), false);
        if (draft.status() != 201) {
            return draft;
        }
        assertThat(draft.text("status")).isEqualTo("DRAFT");
        service.required("documents").forEach(document -> uploadWhereRequired(draft.text("id"), document));
        return maryam.act(draft.text("id"), draft.tag(), Map.of("action", "submit"));
    }

    private void uploadWhereRequired(String id, JsonNode document) {
        if (document.required("required").asBoolean() && document.has("upload")) {
            ApiResponse uploaded =
                    maryam.uploadDocument(id, document.required("code").asString(), "paper.pdf", DOCUMENT);
            uploaded.expect(201);
            String address = "/api/v1/requests/" + id + "/attachments/" + uploaded.text("id");
            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> maryam.get(address)
                                    .expect(200)
                                    .required("state")
                                    .asString(),
                            state -> !state.equals("quarantined"));
        }
    }

    private Map<String, String> notCompleted(Map<String, String> connected) {
        Map<String, String> status = maryam.listAll("/api/v1/requests").stream()
                .collect(Collectors.toMap(
                        request -> request.required("id").asString(),
                        request -> request.required("status").asString()));
        return connected.entrySet().stream()
                .filter(each -> !"COMPLETED".equals(status.get(each.getKey())))
                .collect(Collectors.toMap(Map.Entry::getValue, each -> String.valueOf(status.get(each.getKey()))));
    }
}
