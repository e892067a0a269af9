package ae.sharjah.digital.identity.company.web;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.identity.Api;
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
    private static final String MINE = "/api/v1/me/principals";

    private final UUID person = UUID.randomUUID();
    private final UUID partner = UUID.randomUUID();
    private final UUID company = UUID.randomUUID();
    private final String token = Api.resident(person);
    private final String register = Api.token(UUID.randomUUID(), recipe -> recipe.roles("system"));

    @Autowired
    private Api api;

    private HttpResponse<String> tell(UUID id, String name, List<UUID> owners, String... headers) {
        String all = owners.stream().map(owner -> "\"" + owner + "\"").collect(Collectors.joining(","));
        String body = "{\"name\":{\"ar\":\"شركة\",\"en\":\"%s\"},\"owners\":[%s]}".formatted(name, all);
        return api.put("/api/system/v1/companies/" + id, register, body, headers);
    }

    private int status(String asked, String path) {
        return api.get(path, asked).statusCode();
    }

    @Test
    void letsEverybodyActForThemselvesAndForTheirCompanies() {
        assertThat(tell(company, "Falcon Trading", List.of(person, partner)).statusCode())
                .isEqualTo(201);

        JsonNode mine = api.json(api.get(MINE, token));
        assertThat(mine.at("/items").size()).isEqualTo(2);
        assertThat(mine.at("/items/0/id").stringValue()).isEqualTo(person.toString());
        assertThat(mine.at("/items/0/kind").stringValue()).isEqualTo("person");
        assertThat(mine.at("/items/1/kind").stringValue()).isEqualTo("company");
        assertThat(mine.at("/items/1/name/en").stringValue()).isEqualTo("Falcon Trading");
        assertThat(status(token, MINE + "/" + person)).isEqualTo(200);
        assertThat(status(Api.resident(partner), MINE + "/" + company)).isEqualTo(200);
    }

    @Test
    void hidesWhoeverOneMayNotActFor() {
        tell(company, "Falcon Trading", List.of(person));
        String stranger = Api.resident(UUID.randomUUID());

        assertThat(status(stranger, MINE + "/" + company)).isEqualTo(404);
        assertThat(status(stranger, MINE + "/" + person)).isEqualTo(404);
        assertThat(status(token, MINE + "/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(api.json(api.get(MINE, stranger)).at("/items").size()).isEqualTo(1);
    }

    @Test
    void endsAtOnceWhenTheRegisterSaysSo() {
        var told = tell(company, "Falcon Trading", List.of(person, partner));
        String tag = told.headers().firstValue("ETag").orElseThrow();
        assertThat(tell(company, "Falcon Trading", List.of(partner)).statusCode())
                .isEqualTo(428);
        assertThat(tell(company, "Falcon Trading", List.of(partner), "If-Match", "\"9\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(status(token, MINE + "/" + company)).isEqualTo(200);

        var changed = tell(company, "Falcon Trading", List.of(partner), "If-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(status(token, MINE + "/" + company)).isEqualTo(404);
        assertThat(status(Api.resident(partner), MINE + "/" + company)).isEqualTo(200);
    }

    @Test
    void changesNothingWhenToldAgain() {
        tell(company, "Falcon Trading", List.of(person));
        var again = tell(company, "Falcon Trading", List.of(person, person));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(tell(UUID.randomUUID(), "Nobody's", List.of(), "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void isWrittenAndReadByTheRegisterAlone() {
        tell(company, "Falcon Trading", List.of(person));
        String path = "/api/system/v1/companies/" + company;
        assertThat(status(register, path)).isEqualTo(200);
        assertThat(status(token, path)).isEqualTo(403);
        assertThat(api.put(path, token, "{\"name\":{\"ar\":\"ا\",\"en\":\"A\"},\"owners\":[]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(status(register, MINE)).isEqualTo(403);
        assertThat(status(register, "/api/system/v1/companies/" + UUID.randomUUID()))
                .isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoCompany() {
        String path = "/api/system/v1/companies/" + company;
        var nameless = api.put(path, register, "{\"name\":{\"en\":\" \"},\"owners\":[]}");
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(pointers(nameless)).containsExactlyInAnyOrder("/name/ar", "/name/en");
        String many = Stream.generate(() -> "\"" + UUID.randomUUID() + "\"")
                .limit(201)
                .collect(Collectors.joining(","));
        assertThat(api.put(path, register, "{\"name\":{\"ar\":\"ا\",\"en\":\"A\"},\"owners\":[" + many + "]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.put(path, register, "{\"name\":{},\"owners\":[\"x\"],\"more\":1}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.get(path, register).statusCode()).isEqualTo(404);
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
            tell(UUID.randomUUID(), "Company " + i, List.of(person));
        }
        for (int limit = 1; limit <= 3; limit++) {
            var seen = new ArrayList<String>();
            String next = "";
            do {
                JsonNode page = api.json(api.get(MINE + "?limit=" + limit + next, token));
                assertThat(page.at("/items").size()).isLessThanOrEqualTo(limit);
                page.at("/items").forEach(item -> seen.add(item.at("/id").stringValue()));
                next = page.has("next") ? "&cursor=" + page.at("/next").stringValue() : "";
            } while (!next.isEmpty());
            assertThat(seen).hasSize(5).doesNotHaveDuplicates().startsWith(person.toString());
        }
    }
}
