package ae.sharjah.digital.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.ApiClient;
import ae.sharjah.digital.catalog.CatalogServiceTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@CatalogServiceTest
class ServicesTest {
    private static final String SLUG = "sewa-residential-connection";

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @Test
    void listsTheBundledServices() {
        var page = api.get("/api/v1/services?limit=100");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().path("items").size()).isGreaterThanOrEqualTo(40);
        assertThat(page.json().path("total").asInt())
                .isEqualTo(page.json().path("items").size());
        assertThat(page.json().has("next")).isFalse();
        assertThat(page.header("Cache-Control")).contains("public", "max-age=", "stale-while-revalidate=");
        JsonNode first = page.json().path("items").get(0);
        assertThat(first.path("title").path("ar").asString()).isNotBlank();
        assertThat(first.path("agency").path("kind").asString()).isIn("local", "federal", "private");
    }

    @Test
    void returnsAServiceByIdAndBySlug() {
        var bySlug = api.get("/api/v1/services/" + SLUG);
        assertThat(bySlug.status()).isEqualTo(200);
        JsonNode service = bySlug.json();
        assertThat(service.path("version").asInt()).isEqualTo(1);
        assertThat(service.path("form").path("schema").path("type").asString()).isEqualTo("object");
        assertThat(service.path("exampleAnswers").path("occupancy").asString()).isEqualTo("tenant");
        assertThat(service.path("fees").get(0).path("note").path("en").asString())
                .isNotBlank();
        assertThat(service.has("keywords")).isFalse();
        var byId = api.get("/api/v1/services/" + service.path("id").asString());
        assertThat(byId.json()).isEqualTo(service);
    }

    @Test
    void returnsTheBranchesOfParallelStages() {
        JsonNode workflow = api.get("/api/v1/services/municipality-building-demolition")
                .json()
                .path("workflow");
        JsonNode departments = workflow.path("stages")
                .valueStream()
                .filter(stage -> stage.path("code").asString().equals("departments"))
                .findFirst()
                .orElseThrow();

        assertThat(departments
                        .path("branches")
                        .valueStream()
                        .map(branch -> branch.path("code").asString()))
                .containsExactly("planning", "utilities");
        assertThat(departments
                        .path("branches")
                        .get(0)
                        .path("stages")
                        .get(0)
                        .path("owner")
                        .asString())
                .isEqualTo("agency");
        assertThat(departments.path("join").path("passed").asString()).isEqualTo("site-inspection");
        assertThat(workflow.toString()).doesNotContain("officer", "fourEyes", "role", "guard");
    }

    @Test
    void returnsTheDiagramInTheRequestedLanguage() {
        String path = "/api/v1/services/municipality-building-demolition/diagram";
        var arabic = api.get(path);
        var english = api.get(path + "?version=1", "Accept-Language", "en");

        assertThat(arabic.status()).isEqualTo(200);
        assertThat(arabic.header("Content-Type")).startsWith("text/vnd.mermaid");
        assertThat(arabic.header("Vary")).contains("Accept-Language");
        assertThat(arabic.http().body()).startsWith("flowchart TD\n").contains("subgraph g0[\"التخطيط العمراني\"]");
        assertThat(english.http().body()).contains("subgraph g1[\"Services cut\"]", "As soon as one has failed");
        assertThat(api.get(path + "?version=99").status()).isEqualTo(404);
        assertThat(api.get(path + "?version=none").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/services/no-such-service/diagram").status()).isEqualTo(404);
    }

    @Test
    void hidesInternalsOfTheWorkflowFromResidents() {
        JsonNode workflow = api.get("/api/v1/services/" + SLUG).json().path("workflow");
        List<String> codes = new ArrayList<>();
        workflow.path("stages").forEach(stage -> codes.add(stage.path("code").asString()));
        assertThat(codes).startsWith("draft", "with-agency").contains("completed", "rejected", "withdrawn");
        JsonNode withAgency = workflow.path("stages").get(1);
        assertThat(withAgency.path("owner").asString()).isEqualTo("agency");
        JsonNode inReview = workflow.path("stages").get(codes.indexOf("in-review"));
        assertThat(inReview.path("promise").asString()).isEqualTo("PT3H");
        assertThat(workflow.toString()).doesNotContain("agency-system", "officer", "effects", "requires");
    }

    @Test
    void returnsNotModifiedForACurrentETag() {
        var first = api.get("/api/v1/services/" + SLUG);
        String tag = first.header("ETag");
        assertThat(tag).startsWith("\"1-");
        var again = api.get("/api/v1/services/" + SLUG, "If-None-Match", "\"0-old\", W/" + tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Cache-Control")).contains("public");
        assertThat(api.get("/api/v1/services/" + SLUG, "If-None-Match", "\"0-old\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void pagesToTheEndWithoutGapsOrDuplicates() {
        for (String query : List.of("", "&q=" + ApiClient.encode("تجديد رخصة"), "&q=permit", "&audience=citizen")) {
            List<String> whole = ApiClient.slugsOf(api.get("/api/v1/services?limit=100" + query));
            List<String> paged = new ArrayList<>();
            String cursor = "";
            do {
                var page = api.get("/api/v1/services?limit=3" + query + cursor);
                assertThat(page.status()).isEqualTo(200);
                paged.addAll(ApiClient.slugsOf(page));
                JsonNode next = page.json().path("next");
                cursor = next.isMissingNode() ? "" : "&cursor=" + ApiClient.encode(next.asString());
            } while (!cursor.isEmpty());
            assertThat(paged).as(query).doesNotHaveDuplicates().isEqualTo(whole);
        }
    }

    @Test
    void filtersBySectorAgencyLifeEventAndAudience() {
        for (String filter : List.of("sector=utilities", "agency=sewa", "lifeEvent=moving-home", "audience=visitor")) {
            var page = api.get("/api/v1/services?limit=100&" + filter);
            String value = filter.substring(filter.indexOf('=') + 1);
            assertThat(page.json().path("items").size()).as(filter).isPositive().isLessThan(60);
            page.json()
                    .path("items")
                    .forEach(item -> assertThat(item.path("agency").toString()
                                    + item.path("sector")
                                    + item.path("lifeEvents")
                                    + item.path("audiences"))
                            .contains("\"" + value + "\""));
        }
        var both = api.get("/api/v1/services?sector=utilities&agency=beeah&q=waste");
        assertThat(ApiClient.slugsOf(both)).contains("beeah-bulky-waste").allMatch(slug -> slug.startsWith("beeah"));
        assertThat(api.get("/api/v1/services?sector=none").json().path("total").asInt())
                .isZero();
    }

    @Test
    void reportsAnUnknownServiceInTheRequestedLanguage() {
        for (String unknown : List.of("no-such-service", "01890000-0000-7000-8000-000000000000")) {
            var arabic = api.get("/api/v1/services/" + unknown, "Accept-Language", "ar");
            assertThat(arabic.status()).isEqualTo(404);
            assertThat(arabic.header("Content-Type")).startsWith("application/problem+json");
            assertThat(arabic.json().path("title").asString()).isEqualTo("هذه الخدمة غير متاحة");
            var english = api.get("/api/v1/services/" + unknown, "Accept-Language", "en");
            assertThat(english.json().path("title").asString()).isEqualTo("This service is not offered");
            assertThat(english.json().path("code").asString()).isEqualTo("service-unknown");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1000", "limit=x", "cursor=%21%21", "cursor=c2NvcmU", "q=LONG"})
    void rejectsInvalidParameters(String parameters) {
        var refused =
                api.get("/api/v1/services?" + parameters.replace("LONG", "a".repeat(10_000)), "Accept-Language", "en");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("code").asString()).isIn("malformed-request", "cursor-invalid");
    }

    @Test
    void rejectsACursorOfAnotherList() {
        String cursor = api.get("/api/v1/services?limit=1").json().path("next").asString();
        assertThat(api.get("/api/v1/services?q=permit&cursor=" + ApiClient.encode(cursor))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void rejectsWriteMethods(String method) {
        for (String path : List.of("/api/v1/services", "/api/v1/services/" + SLUG)) {
            var answer = api.call(method, path);
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).contains("GET");
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.json().path("code").asString()).isEqualTo("method-not-allowed");
        }
        assertThat(api.call(method, "/api/v1/anything").status()).isEqualTo(401);
    }
}
