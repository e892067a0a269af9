package ae.sharjah.digital.identity.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.identity.ApiClient;
import ae.sharjah.digital.identity.IdentityTest;
import ae.sharjah.digital.local.fixture.TestProfiles;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IdentityTest
class MeChangeTest {
    private final UUID person = UUID.randomUUID();
    private final String token = ApiClient.resident(person);

    @Autowired
    private ApiClient api;

    @BeforeEach
    void createProfile() {
        TestProfiles.put(person, Map.of("name", "Maryam", "name_ar", "مريم"));
        assertThat(api.get(token).statusCode()).isEqualTo(200);
    }

    @Test
    void changesLanguageAndInterests() {
        var response = api.patch(
                token,
                "{\"language\":\"en\",\"interests\":[\"utilities\",\"cars\",\"utilities\"]}",
                "If-Match",
                "\"1\"");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(tag(response)).startsWith("\"2.");
        JsonNode me = api.json(api.get(token));
        assertThat(me.at("/language").stringValue()).isEqualTo("en");
        assertThat(me.at("/interests").toString()).isEqualTo("[\"utilities\",\"cars\"]");
        assertThat(me.at("/name/ar").stringValue()).isEqualTo("مريم");
        assertThat(me.at("/version").longValue()).isEqualTo(2);
    }

    @Test
    void leavesUnnamedFieldsUnchanged() {
        api.patch(token, "{\"interests\":[\"cars\"]}", "If-Match", "\"1\"");
        JsonNode me = api.json(api.patch(token, "{\"language\":\"en\"}", "If-Match", "\"2\""));
        assertThat(me.at("/interests").toString()).isEqualTo("[\"cars\"]");
    }

    @Test
    void storesPersonalisation() {
        JsonNode before = api.json(api.get(token));
        assertThat(before.has("lifeStage")).isFalse();
        assertThat(before.at("/audiences").toString()).isEqualTo("[]");
        assertThat(before.at("/recommendations").booleanValue()).isTrue();

        JsonNode me = api.json(api.patch(token, """
                {"lifeStage":"raising-children","audiences":["citizen","citizen"],"recommendations":false}
                """, "If-Match", "\"1\""));
        assertThat(me.at("/lifeStage").stringValue()).isEqualTo("raising-children");
        assertThat(me.at("/audiences").toString()).isEqualTo("[\"citizen\"]");
        assertThat(me.at("/recommendations").booleanValue()).isFalse();
        assertThat(api.json(api.get(token))).isEqualTo(me);

        JsonNode without = api.json(api.patch(token, "{\"lifeStage\":null,\"audiences\":[]}", "If-Match", "\"2\""));
        assertThat(without.has("lifeStage")).isFalse();
        assertThat(without.at("/audiences").toString()).isEqualTo("[]");
        assertThat(without.at("/recommendations").booleanValue()).isFalse();
    }

    @Test
    void reportsEveryFaultOfPersonalisation() {
        JsonNode unfit = expect(
                api.patch(token, "{\"lifeStage\":\"Old!\",\"audiences\":[\"\"]}", "If-Match", "\"1\""),
                422,
                "validation-failed");
        assertThat(pointers(unfit)).containsExactly("/lifeStage", "/audiences/0");
        JsonNode wrong = expect(
                api.patch(
                        token,
                        "{\"lifeStage\":4,\"audiences\":\"citizen\",\"recommendations\":null}",
                        "If-Match",
                        "\"1\""),
                400,
                "malformed-request");
        assertThat(pointers(wrong)).containsExactly("/lifeStage", "/audiences", "/recommendations");
        nothingChanged();
    }

    @Test
    void preservesTheVersionWhenNothingChanges() {
        var response = api.patch(token, "{\"language\":\"ar\"}", "If-Match", "\"1\"");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(tag(response)).isEqualTo(tag(api.get(token))).startsWith("\"1.");
    }

    @Test
    void acceptsTheEntityTagAsReturned() {
        var response = api.patch(token, "{\"language\":\"en\"}", "If-Match", tag(api.get(token)));
        assertThat(response.statusCode()).isEqualTo(200);
        expect(api.patch(token, "{\"language\":\"ar\"}", "If-Match", "\"1.x\""), 412, "precondition-failed");
    }

    @Test
    void requiresTheVersionLastSeen() {
        expect(api.patch(token, "{\"language\":\"en\"}"), 428, "precondition-required");
        expect(api.patch(token, "{\"language\":\"en\"}", "If-Match", "\"7\""), 412, "precondition-failed");
        expect(api.patch(token, "{\"language\":\"en\"}", "If-Match", "W/\"7\""), 412, "precondition-failed");
        expect(api.patch(token, "{\"language\":\"en\"}", "If-Match", "x".repeat(65)), 400, "malformed-request");
        nothingChanged();
    }

    @Test
    void appliesOneOfManySimultaneousChanges() throws Exception {
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var responses = IntStream.range(0, 12)
                    .mapToObj(number -> threads.submit(
                            () -> api.patch(token, "{\"interests\":[\"i-" + number + "\"]}", "If-Match", "\"1\"")
                                    .statusCode()))
                    .toList();
            for (Future<Integer> response : responses) {
                statuses.add(response.get());
            }
        }
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(11);
        assertThat(api.json(api.get(token)).at("/version").longValue()).isEqualTo(2);
    }

    @Test
    void reportsAllFaultsAtOnceInBothLanguages() {
        String tooMany = IntStream.range(0, 31)
                .mapToObj(number -> "\"i-" + number + "\"")
                .collect(Collectors.joining(","));
        String body = "{\"language\":\"fr\",\"interests\":[\"Cars!\",\"\"," + tooMany + "]}";

        JsonNode english =
                expect(api.patch(token, body, "If-Match", "\"1\"", "Accept-Language", "en"), 422, "validation-failed");
        assertThat(pointers(english)).containsExactly("/language", "/interests", "/interests/0", "/interests/1");
        assertThat(english.at("/errors/0/message").stringValue()).isEqualTo("The language must be ar or en.");
        assertThat(english.at("/errors/1/message").stringValue()).isEqualTo("The maximum number of entries is 30.");

        JsonNode arabic =
                expect(api.patch(token, body, "If-Match", "\"1\"", "Accept-Language", "ar"), 422, "validation-failed");
        assertThat(pointers(arabic)).hasSize(4);
        assertThat(arabic.at("/errors/0/message").stringValue()).startsWith("اللغة");
        nothingChanged();
    }

    @Test
    void refusesFieldsAndTypesOutsideTheContract() {
        JsonNode problem = expect(
                api.patch(
                        token,
                        "{\"language\":7,\"name\":{\"en\":\"X\"},\"a/b\":1,\"interests\":[null,\"OK?\"]}",
                        "If-Match",
                        "\"1\""),
                400,
                "malformed-request");
        assertThat(pointers(problem))
                .containsExactlyInAnyOrder("/language", "/name", "/a~1b", "/interests/0", "/interests/1");
        nothingChanged();
    }

    @Test
    void refusesBodiesThatAreNotAChange() {
        expect(api.patch(token, "{}", "If-Match", "\"1\""), 422, "validation-failed");
        expect(api.patch(token, "[]", "If-Match", "\"1\""), 400, "malformed-request");
        expect(api.patch(token, "null", "If-Match", "\"1\""), 400, "malformed-request");
        expect(api.patch(token, "", "If-Match", "\"1\""), 400, "body-unreadable");
        expect(api.patch(token, "{\"language\":", "If-Match", "\"1\""), 400, "body-unreadable");
        expect(
                api.patch(token, "{\"language\":\"ar\",\"language\":\"en\"}", "If-Match", "\"1\""),
                400,
                "body-unreadable");
        expect(api.patch(token, "[".repeat(500) + "]".repeat(500), "If-Match", "\"1\""), 400, "body-too-complex");
        expect(api.patch(token, "\"" + "x".repeat(300_000) + "\"", "If-Match", "\"1\""), 413, "body-too-large");
        expect(
                api.patch(token, "language=en", "If-Match", "\"1\"", "Content-Type", "text/plain"),
                415,
                "unsupported-media-type");
        nothingChanged();
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private void nothingChanged() {
        assertThat(api.json(api.get(token)).at("/version").longValue()).isEqualTo(1);
    }

    private JsonNode expect(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = api.json(response);
        assertThat(problem.at("/code").stringValue()).isEqualTo(code);
        return problem;
    }

    private static java.util.List<String> pointers(JsonNode problem) {
        return StreamSupport.stream(problem.at("/errors").spliterator(), false)
                .map(error -> error.at("/pointer").stringValue())
                .toList();
    }
}
