package ae.sharjah.digital.adapters.host;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.adapters.host.connection.ConnectionAnnouncements;
import ae.sharjah.digital.adapters.host.connection.Connections;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HostTest
class ConnectionAnnouncementsIT {
    @Autowired
    private HostScenario host;

    @Autowired
    private ConnectionAnnouncements announcements;

    @Autowired
    private Connections connections;

    @Test
    void publishesAllConnectionsOnceAtStartupAsTheContractSays() {
        assertThat(announcements.publishIfChanged(connections)).isFalse();
        var event = new PublishedEvents(host.kafka(), "adapters.connections.v1")
                .until(any -> true, HostScenario.TIMEOUT)
                .getLast();
        assertThat(PublishedEvents.type(event)).isEqualTo("ae.sharjah.digital.adapters.connections-announced.v1");
        PublishedEvents.assertMatchesItsSchema(event);
        assertThat(event.value())
                .contains("\"id\":\"alpha\",\"agencyId\":\"alpha\",\"connector\":\"rest\"", "beta", "gamma");
    }
}
