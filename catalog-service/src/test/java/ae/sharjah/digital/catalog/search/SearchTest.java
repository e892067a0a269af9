package ae.sharjah.digital.catalog.search;

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
class SearchTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "توصيل كهرباء, sewa-residential-connection",
        "الكهرباء, sewa-residential-connection",
        "كهربا, sewa-residential-connection",
        "كَهْرَبَاء, sewa-residential-connection",
        "كهـــرباء, sewa-residential-connection",
        "تجديد رخصه القياده, moi-renew-driving-licence",
        "رخصة قياده, moi-renew-driving-licence",
        "شهاده ميلاد, mohap-birth-certificate",
        "مكافحه الحشرات, municipality-pest-control",
        "بالكهرباء, sewa-residential-connection",
        "تصديق عقد ايجار, municipality-tenancy-attestation",
        "تصديق عقد إيجار, municipality-tenancy-attestation",
        "electricity, sewa-residential-connection",
        "electricty conection, sewa-residential-connection",
        "drivng licence renewal, moi-renew-driving-licence",
        "renewing my driving licences, moi-renew-driving-licence",
        "pest, municipality-pest-control",
        "birth certificte, mohap-birth-certificate",
        "attest tenancy contract, municipality-tenancy-attestation",
        "renew رخصة القيادة, moi-renew-driving-licence",
        "sewa كهرباء, sewa-residential-connection"
    })
    void findsTheServiceInTheTopThree(String words, String slug) {
        assertThat(new ApiClient(port).slugsOf(words).stream().limit(3)).contains(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "elect, sewa-residential-connection",
        "كهر, sewa-residential-connection",
        "tenan, municipality-tenancy-attestation"
    })
    void findsByAWordPrefix(String beginning, String slug) {
        assertThat(new ApiClient(port).slugsOf(beginning)).contains(slug);
    }

    @Test
    void findsByAgencyAndSectorName() {
        var api = new ApiClient(port);
        assertThat(api.slugsOf("Ministry of Energy and Infrastructure").getFirst())
                .startsWith("moei");
        assertThat(api.slugsOf("شرطة الشارقة").stream().limit(3)).anyMatch(slug -> slug.startsWith("sharjah-police"));
        assertThat(api.slugsOf("real estate")).isNotEmpty();
    }

    @Test
    void findsPartialMatchesWhenNoServiceMatchesAllWords() {
        assertThat(new ApiClient(port).slugsOf("electricity xylophone")).contains("sewa-residential-connection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"؟!...", "---", "\"*?:/\\[]{}()^~", "😀😀", "‏‎"})
    void returnsNothingForAQueryWithoutWords(String marks) {
        var page = new ApiClient(port).find(marks);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().path("total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the", "how do I", "كيف", "في من", "   "})
    void listsAllServicesForAQueryOfStopWords(String words) {
        var page = new ApiClient(port).find(words);
        assertThat(page.json().path("total").asInt()).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AND OR NOT", "title:*", "a* ~2 \"", "‏كهرباء‎", "ك\u0000هرباء"})
    void treatsQuerySyntaxAsPlainText(String words) {
        assertThat(new ApiClient(port).find(words).status()).isEqualTo(200);
    }

    @Test
    void normalizesArabicDigitsAndForeignLetterForms() {
        var api = new ApiClient(port);
        assertThat(api.slugsOf("‏کهرباء").stream().limit(3)).contains("sewa-residential-connection");
        assertThat(api.slugsOf("٢٠٢٦")).isEqualTo(api.slugsOf("2026"));
    }

    @Test
    void answersAQueryOfMaximumLengthInTime() {
        var api = new ApiClient(port);
        String longest = "ab ".repeat(66);
        long started = System.nanoTime();
        assertThat(api.find(longest).status()).isEqualTo(200);
        assertThat(api.find("ا".repeat(200)).status()).isEqualTo(200);
        assertThat(System.nanoTime() - started).isLessThan(2_000_000_000L);
    }

    @Test
    void highlightsMatchesAsPlainTextFragments() {
        var page = new ApiClient(port).find("ليسن");
        var first = page.json().path("items").get(0);
        for (String part : List.of("title", "summary")) {
            for (String language : List.of("ar", "en")) {
                var whole = new StringBuilder();
                first.path("highlights")
                        .path(part)
                        .path(language)
                        .forEach(piece -> whole.append(piece.path("text").asString()));
                assertThat(whole).hasToString(first.path(part).path(language).asString());
            }
        }
        assertThat(highlighted(first.path("highlights").path("title").path("ar")))
                .contains("القيادة");
        assertThat(highlighted(first.path("highlights").path("title").path("en")))
                .contains("driving", "licence");
        assertThat(new ApiClient(port)
                        .get("/api/v1/services?limit=1")
                        .json()
                        .path("items")
                        .get(0)
                        .has("highlights"))
                .isFalse();
    }

    private static List<String> highlighted(JsonNode pieces) {
        var marked = new ArrayList<String>();
        pieces.forEach(piece -> {
            if (piece.path("match").asBoolean()) {
                marked.add(piece.path("text").asString());
            }
        });
        return marked;
    }
}
