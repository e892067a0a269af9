package ae.sharjah.digital.adapters.host;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.adapters.host.connection.Announcements;
import ae.sharjah.digital.adapters.host.connection.Connections;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class AnnouncementsIT extends HostTest {
    @Autowired
    private Announcements announcements;

    @Autowired
    private Connections connections;

    @Value("${KAFKA_BOOTSTRAP_SERVERS}")
    private String kafka;

    @Test
    void tellsEveryConnectionAtTheStartAsTheContractSaysAndNotAgain() {
        assertThat(announcements.announce(connections)).isFalse();
        var told = new ToldEvents(kafka, "adapters.connections.v1")
                .until(any -> true, PATIENCE)
                .getLast();
        assertThat(ToldEvents.type(told)).isEqualTo("ae.sharjah.digital.adapters.connections-announced.v1");
        ToldEvents.assertAsContracted(told);
        assertThat(told.value())
                .contains("\"id\":\"alpha\",\"agencyId\":\"alpha\",\"connector\":\"rest\"", "beta", "gamma");
    }
}
