package ae.sharjah.digital.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.ApiClient;
import ae.sharjah.digital.catalog.CatalogServiceTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@CatalogServiceTest
class SuggestionsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "renew a dri, Renew a driving licence",
        "dri, Renew a driving licence",
        "driving ren, Renew a driving licence",
        "رخصة القيا, تجديد رخصة القيادة",
        "رخصه قيا, تجديد رخصة القيادة",
        "شها, إصدار شهادة ميلاد",
        "ليسن, تجديد رخصة القيادة",
        "drivng lice, Renew a driving licence",
        "birt, Issue a birth certificate",
        "birh certif, Issue a birth certificate",
        "mulki, Renew a vehicle registration",
        "minist, Ministry of Interior"
    })
    void completesAPrefix(String typed, String meant) {
        assertThat(texts(suggest(typed, 20))).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"sew, sewa", "SEWA, sewa", "srt, srta", "sed, sedd"})
    void suggestsAnAgencyByItsCode(String typed, String agency) {
        JsonNode first = suggest(typed, 5).path("items").get(0);
        assertThat(first.path("kind").asString()).isEqualTo("agency");
        assertThat(first.path("id").asString()).isEqualTo(agency);
    }

    @Test
    void ranksTextsThatStartWithTheQueryFirst() {
        assertThat(texts(suggest("pay ", 5))).first().asString().startsWith("Pay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ا", "renew", "تجديد", "sharjah"})
    void returnsNoDuplicatesAndAtMostTheLimit(String typed) {
        List<String> texts = texts(suggest(typed, 5));
        assertThat(texts).isNotEmpty().hasSizeLessThanOrEqualTo(5).doesNotHaveDuplicates();
        assertThat(texts(suggest(typed, 20))).doesNotHaveDuplicates().startsWith(texts.getFirst());
    }

    @Test
    void highlightsTheQueryAsPlainTextFragments() {
        JsonNode first = suggest("renew a dri", 1).path("items").get(0);
        var whole = new StringBuilder();
        first.path("fragments").forEach(piece -> whole.append(piece.path("text").asString()));
        assertThat(whole).hasToString(first.path("text").asString());
        assertThat(first.path("fragments"))
                .anyMatch(piece -> piece.path("match").asBoolean()
                        && piece.path("text").asString().equals("driving"));
        assertThat(first.path("kind").asString()).isEqualTo("service");
        assertThat(first.path("id").asString()).isEqualTo("moi-renew-driving-licence");
        assertThat(first.path("language").asString()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "؟!...", "😀😀", "‏‎", "***", "\"*?:/\\[]{}()^~"})
    void suggestsNothingWithoutAWord(String marks) {
        var answer = new ApiClient(port).get("/api/v1/services/suggestions?q=" + ApiClient.encode(marks));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?limit=5", "?q=a&limit=0", "?q=a&limit=21", "?q=LONG"})
    void rejectsInvalidParameters(String parameters) {
        var refused = new ApiClient(port)
                .get(
                        "/api/v1/services/suggestions" + parameters.replace("LONG", "a".repeat(201)),
                        "Accept-Language",
                        "en");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    private JsonNode suggest(String typed, int limit) {
        var answer = new ApiClient(port)
                .get("/api/v1/services/suggestions?limit=" + limit + "&q=" + ApiClient.encode(typed));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("public");
        return answer.json();
    }

    private static List<String> texts(JsonNode suggestions) {
        var texts = new ArrayList<String>();
        suggestions.path("items").forEach(item -> texts.add(item.path("text").asString()));
        return texts;
    }
}
