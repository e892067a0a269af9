package ae.sharjah.digital.catalog.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.CatalogServiceTest;
import ae.sharjah.digital.catalog.Descriptions;
import ae.sharjah.digital.catalog.publication.PublicationGate;
import ae.sharjah.digital.platform.events.inbox.EventSubscription;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import ae.sharjah.digital.platform.web.problem.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogServiceTest
class AgencyConnectionsTest {

    @Autowired
    private AgencyConnections connections;

    @Autowired
    private EventSubscription agencyConnectionEvents;

    @Autowired
    private PublicationGate gate;

    @AfterEach
    void clearAnnouncements() {
        connections.announce(List.of());
    }

    @Test
    void usesDeclaredConnectionsBeforeAnyAnnouncement() {
        assertThat(connections.idsByAgency())
                .containsEntry("sewa", Set.of("sewa"))
                .containsEntry("moi", Set.of("moi"))
                .doesNotContainKey("sedd");
        assertThat(faults()).isEmpty();
    }

    @Test
    void usesAnnouncedConnectionsOnceThereAreAny() {
        announce("""
                {"connections": [{"id": "moi", "agencyId": "moi", "connector": "rest"}]}
                """);
        assertThat(connections.idsByAgency()).containsOnlyKeys("moi");
        assertThat(faults()).extracting(Fault::code).contains("connection-unknown");
        announce("""
                {"connections": [{"id": "moi", "agencyId": "moi", "connector": "rest"},
                                 {"id": "sewa", "agencyId": "sewa", "connector": "rest", "later": "field"}]}
                """);
        assertThat(faults()).isEmpty();
    }

    private List<Fault> faults() {
        return gate.faults(Descriptions.valid("connected-service", "خدمة", "Connected service"));
    }

    private void announce(String data) {
        agencyConnectionEvents
                .handler()
                .handle(new ReceivedEvent(
                        "id",
                        "/adapters-host",
                        "ae.sharjah.digital.adapters.connections-announced.v1",
                        "connections",
                        1,
                        Instant.now(),
                        "adapters.connections.v1",
                        "connections",
                        data.getBytes(StandardCharsets.UTF_8),
                        null));
    }
}
