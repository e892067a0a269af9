package ae.sharjah.digital.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.Api;
import ae.sharjah.digital.catalog.CatalogueTest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CatalogueTest
class DirectoryTest {

    @LocalServerPort
    private int port;

    @Test
    void listsAgenciesOfAllThreeKinds() {
        var agencies = new Api(port).get("/api/v1/agencies").json().path("items");
        assertThat(agencies.size()).isGreaterThanOrEqualTo(12);
        var kinds = new TreeSet<String>();
        agencies.forEach(agency -> kinds.add(agency.path("kind").asString()));
        assertThat(kinds).containsExactly("federal", "local", "private");
    }

    @Test
    void listsSectorsInTheirOrderWithTheNumberOfServices() {
        var api = new Api(port);
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
    void listsLifeEventsThatAllHaveServices() {
        var events = new Api(port).get("/api/v1/life-events").json().path("items");
        assertThat(events.size()).isGreaterThanOrEqualTo(5);
        events.forEach(event -> assertThat(event.path("services").asInt())
                .as(event.path("id").asString())
                .isPositive());
    }
}
