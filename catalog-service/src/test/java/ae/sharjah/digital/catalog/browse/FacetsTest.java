package ae.sharjah.digital.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.ApiClient;
import ae.sharjah.digital.catalog.CatalogServiceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@CatalogServiceTest
class FacetsTest {
    private static final List<String> FACETS = List.of("sector", "agency", "audience", "lifeEvent", "fee", "online");

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @Test
    void countsMatchTheFilteredResults() {
        for (String query : List.of("", "&q=licence", "&q=" + ApiClient.encode("فاتورة"), "&sector=utilities")) {
            JsonNode facets = facets(query);
            for (String facet : FACETS) {
                if (query.contains(facet + "=")) {
                    continue;
                }
                assertThat(facets.path(facet).size()).as(facet + query).isPositive();
                JsonNode choice = facets.path(facet).get(0);
                var narrowed = api.get("/api/v1/services?limit=1" + query + "&" + facet + "="
                        + ApiClient.encode(choice.path("value").asString()));
                assertThat(narrowed.json().path("total").asInt())
                        .as(facet + "=" + choice + query)
                        .isEqualTo(choice.path("services").asInt());
                assertThat(choice.path("name").path("ar").asString()).isNotBlank();
                assertThat(choice.path("name").path("en").asString()).isNotBlank();
            }
        }
    }

    @Test
    void listsOtherValuesOfASelectedFacet() {
        JsonNode all = facets("&q=permit");
        JsonNode chosen = facets("&q=permit&sector=transport");
        assertThat(chosen.path("sector")).isEqualTo(all.path("sector"));
        assertThat(chosen.path("agency").size()).isLessThan(all.path("agency").size());
    }

    @Test
    void distinguishesFreeFromPaidServices() {
        var free = api.get("/api/v1/services?limit=100&fee=free");
        var paid = api.get("/api/v1/services?limit=100&fee=paid");
        assertThat(ApiClient.slugsOf(free))
                .contains("sedd-consumer-complaint")
                .doesNotContain("moi-renew-driving-licence");
        assertThat(ApiClient.slugsOf(paid)).contains("moi-renew-driving-licence");
        assertThat(free.json().path("total").asInt() + paid.json().path("total").asInt())
                .isEqualTo(
                        api.get("/api/v1/services?limit=1").json().path("total").asInt());
        assertThat(api.get("/api/v1/services?fee=cheap").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/services?online=maybe").status()).isEqualTo(400);
    }

    @Test
    void distinguishesOnlineServicesFromThoseWithAVisit() {
        var visits = api.get("/api/v1/services?limit=100&online=false");
        var online = api.get("/api/v1/services?limit=100&online=true");
        assertThat(ApiClient.slugsOf(visits))
                .contains(
                        "sewa-natural-gas-connection",
                        "sssd-foster-care",
                        "municipality-building-demolition",
                        "dpss-boundary-marking")
                .doesNotContain("sewa-bill-payment");
        assertThat(ApiClient.slugsOf(online))
                .contains("sewa-bill-payment")
                .doesNotContainAnyElementsOf(ApiClient.slugsOf(visits));
        assertThat(visits.json().path("total").asInt()
                        + online.json().path("total").asInt())
                .isEqualTo(
                        api.get("/api/v1/services?limit=1").json().path("total").asInt());
    }

    @Test
    void returnsFacetsOnTheFirstPageOnly() {
        var first = api.get("/api/v1/services?limit=1");
        assertThat(first.json().has("facets")).isTrue();
        var second = api.get("/api/v1/services?limit=1&cursor="
                + ApiClient.encode(first.json().path("next").asString()));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().has("facets")).isFalse();
    }

    private JsonNode facets(String query) {
        return api.get("/api/v1/services?limit=1" + query).json().path("facets");
    }
}
