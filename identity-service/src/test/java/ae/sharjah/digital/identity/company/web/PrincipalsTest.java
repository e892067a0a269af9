package ae.sharjah.digital.identity.company.web;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.identity.ApiClient;
import ae.sharjah.digital.identity.IdentityTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IdentityTest
class PrincipalsTest {
    private static final String PRINCIPALS = "/api/v1/me/principals";

    private final UUID person = UUID.randomUUID();
    private final UUID partner = UUID.randomUUID();
    private final UUID company = UUID.randomUUID();
    private final String token = ApiClient.resident(person);
    private final String registerToken = ApiClient.token(UUID.randomUUID(), builder -> builder.roles("system"));

    @Autowired
    private ApiClient api;

    private HttpResponse<String> register(UUID id, String name, List<UUID> owners, String... headers) {
        String all = owners.stream().map(owner -> "\"" + owner + "\"").collect(Collectors.joining(","));
        String body = "{\"name\":{\"ar\":\"شركة\",\"en\":\"%s\"},\"owners\":[%s]}".formatted(name, all);
        return api.put("/api/system/v1/companies/" + id, registerToken, body, headers);
    }

    private int status(String callerToken, String path) {
        return api.get(path, callerToken).statusCode();
    }

    @Test
    void listsThePersonAndTheirCompanies() {
        assertThat(register(company, "Falcon Trading", List.of(person, partner)).statusCode())
                .isEqualTo(201);

        JsonNode mine = api.json(api.get(PRINCIPALS, token));
        assertThat(mine.at("/items").size()).isEqualTo(2);
        assertThat(mine.at("/items/0/id").stringValue()).isEqualTo(person.toString());
        assertThat(mine.at("/items/0/kind").stringValue()).isEqualTo("person");
        assertThat(mine.at("/items/1/kind").stringValue()).isEqualTo("company");
        assertThat(mine.at("/items/1/name/en").stringValue()).isEqualTo("Falcon Trading");
        assertThat(status(token, PRINCIPALS + "/" + person)).isEqualTo(200);
        assertThat(status(ApiClient.resident(partner), PRINCIPALS + "/" + company))
                .isEqualTo(200);
    }

    @Test
    void hidesPrincipalsThePersonMayNotActFor() {
        register(company, "Falcon Trading", List.of(person));
        String stranger = ApiClient.resident(UUID.randomUUID());

        assertThat(status(stranger, PRINCIPALS + "/" + company)).isEqualTo(404);
        assertThat(status(stranger, PRINCIPALS + "/" + person)).isEqualTo(404);
        assertThat(status(token, PRINCIPALS + "/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(api.json(api.get(PRINCIPALS, stranger)).at("/items").size()).isEqualTo(1);
    }

    @Test
    void removesAnOwnerImmediately() {
        var response = register(company, "Falcon Trading", List.of(person, partner));
        String tag = response.headers().firstValue("ETag").orElseThrow();
        assertThat(register(company, "Falcon Trading", List.of(partner)).statusCode())
                .isEqualTo(428);
        assertThat(register(company, "Falcon Trading", List.of(partner), "If-Match", "\"9\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(status(token, PRINCIPALS + "/" + company)).isEqualTo(200);

        var changed = register(company, "Falcon Trading", List.of(partner), "If-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(status(token, PRINCIPALS + "/" + company)).isEqualTo(404);
        assertThat(status(ApiClient.resident(partner), PRINCIPALS + "/" + company))
                .isEqualTo(200);
    }

    @Test
    void changesNothingWhenTheSameStateIsSentAgain() {
        register(company, "Falcon Trading", List.of(person));
        var repeated = register(company, "Falcon Trading", List.of(person, person));
        assertThat(repeated.statusCode()).isEqualTo(200);
        assertThat(repeated.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(register(UUID.randomUUID(), "Nobody's", List.of(), "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void allowsOnlyTheRegisterToReadAndWriteCompanies() {
        register(company, "Falcon Trading", List.of(person));
        String path = "/api/system/v1/companies/" + company;
        assertThat(status(registerToken, path)).isEqualTo(200);
        assertThat(status(token, path)).isEqualTo(403);
        assertThat(api.put(path, token, "{\"name\":{\"ar\":\"ا\",\"en\":\"A\"},\"owners\":[]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(status(registerToken, PRINCIPALS)).isEqualTo(403);
        assertThat(status(registerToken, "/api/system/v1/companies/" + UUID.randomUUID()))
                .isEqualTo(404);
    }

    @Test
    void refusesInvalidCompanies() {
        String path = "/api/system/v1/companies/" + company;
        var nameless = api.put(path, registerToken, "{\"name\":{\"en\":\" \"},\"owners\":[]}");
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(pointers(nameless)).containsExactlyInAnyOrder("/name/ar", "/name/en");
        String many = Stream.generate(() -> "\"" + UUID.randomUUID() + "\"")
                .limit(201)
                .collect(Collectors.joining(","));
        assertThat(api.put(path, registerToken, "{\"name\":{\"ar\":\"ا\",\"en\":\"A\"},\"owners\":[" + many + "]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.put(path, registerToken, "{\"name\":{},\"owners\":[\"x\"],\"more\":1}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.get(path, registerToken).statusCode()).isEqualTo(404);
    }

    private List<String> pointers(HttpResponse<String> answer) {
        var found = new ArrayList<String>();
        api.json(answer)
                .at("/errors")
                .forEach(error -> found.add(error.at("/pointer").stringValue()));
        return found;
    }

    @Test
    void pagesThroughManyCompanies() {
        for (int i = 0; i < 4; i++) {
            register(UUID.randomUUID(), "Company " + i, List.of(person));
        }
        for (int limit = 1; limit <= 3; limit++) {
            var seen = new ArrayList<String>();
            String next = "";
            do {
                JsonNode page = api.json(api.get(PRINCIPALS + "?limit=" + limit + next, token));
                assertThat(page.at("/items").size()).isLessThanOrEqualTo(limit);
                page.at("/items").forEach(item -> seen.add(item.at("/id").stringValue()));
                next = page.has("next") ? "&cursor=" + page.at("/next").stringValue() : "";
            } while (!next.isEmpty());
            assertThat(seen).hasSize(5).doesNotHaveDuplicates().startsWith(person.toString());
        }
    }
}
