package ae.sharjah.digital.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.ApiClient;
import ae.sharjah.digital.catalog.CatalogServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CatalogServiceTest
class DirectoryTest {

    @LocalServerPort
    private int port;

    @Test
    void listsAgenciesOfAllThreeKinds() {
        var agencies = new ApiClient(port).get("/api/v1/agencies").json().path("items");
        assertThat(agencies.size()).isGreaterThanOrEqualTo(12);
        var kinds = new TreeSet<String>();
        agencies.forEach(agency -> kinds.add(agency.path("kind").asString()));
        assertThat(kinds).containsExactly("federal", "local", "private");
    }

    @Test
    void listsSectorsInTheirOrderWithTheNumberOfServices() {
        var api = new ApiClient(port);
        var sectors = api.get("/api/v1/sectors").json().path("items");
        List<String> ids = new ArrayList<>();
        int sum = 0;
        for (var sector : sectors) {
            ids.add(sector.path("id").asString());
            sum += sector.path("services").asInt();
        }
        assertThat(ids).containsExactly("transport", "real-estate", "business", "utilities", "social");
        assertThat(sum)
                .isEqualTo(api.get("/api/v1/services").json().path("total").asInt());
    }

    @Test
    void returnsTheStepsOfALifeEvent() {
        var api = new ApiClient(port);
        var moving = api.get("/api/v1/life-events/moving-home").json();
        var steps = moving.path("steps");
        assertThat(steps.path(0).at("/service/slug").asString()).isEqualTo("municipality-tenancy-attestation");
        assertThat(steps.path(1).at("/service/slug").asString()).isEqualTo("sewa-residential-connection");
        assertThat(steps.path(0).path("optional").asBoolean(true)).isFalse();
        steps.forEach(step -> {
            assertThat(step.at("/explanation/ar").asString()).isNotBlank();
            assertThat(step.at("/explanation/en").asString()).isNotBlank();
        });
        List<String> slugs = new ArrayList<>();
        steps.forEach(step -> slugs.add(step.at("/service/slug").asString()));
        moving.path("others").forEach(other -> slugs.add(other.path("slug").asString()));
        assertThat(slugs)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        ApiClient.slugsOf(api.get("/api/v1/services?lifeEvent=moving-home&limit=100")));
    }

    @Test
    void returnsEveryListedLifeEventAndRejectsUnknownOnes() {
        var api = new ApiClient(port);
        api.get("/api/v1/life-events").json().path("items").forEach(event -> {
            var one = api.get("/api/v1/life-events/" + event.path("id").asString());
            assertThat(one.status()).isEqualTo(200);
            assertThat(one.header("Cache-Control")).contains("public");
            assertThat(one.json().path("steps").size()
                            + one.json().path("others").size())
                    .isEqualTo(event.path("services").asInt());
        });
        var unknown = api.get("/api/v1/life-events/winning-the-lottery", "Accept-Language", "ar");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("code").asString()).isEqualTo("life-event-unknown");
        assertThat(unknown.json().path("title").asString()).contains("مناسبة");
    }

    @Test
    void listsAudiencesAndLifeStages() {
        var api = new ApiClient(port);
        for (String list : List.of("audiences", "life-stages")) {
            var items = api.get("/api/v1/" + list).json().path("items");
            assertThat(items.size()).as(list).isGreaterThanOrEqualTo(8);
            items.forEach(item -> {
                assertThat(item.at("/name/ar").asString()).isNotBlank();
                assertThat(item.has("description")).isFalse();
                assertThat(item.path("services").asInt())
                        .as(item.path("id").asString())
                        .isPositive();
            });
        }
    }

    @Test
    void listsOnlyLifeEventsWithServices() {
        var events = new ApiClient(port).get("/api/v1/life-events").json().path("items");
        assertThat(events.size()).isGreaterThanOrEqualTo(5);
        events.forEach(event -> assertThat(event.path("services").asInt())
                .as(event.path("id").asString())
                .isPositive());
    }
}
