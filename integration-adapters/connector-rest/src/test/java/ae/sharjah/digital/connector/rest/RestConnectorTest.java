package ae.sharjah.digital.connector.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.adapters.spi.Connection;
import ae.sharjah.digital.adapters.spi.Connector;
import ae.sharjah.digital.adapters.spi.Delivery;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Broken;
import ae.sharjah.digital.adapters.spi.Recall;
import ae.sharjah.digital.adapters.spi.conformance.ConnectorConformance;
import ae.sharjah.digital.adapters.spi.conformance.ScriptedAgency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestConnectorTest extends ConnectorConformance {

    @Override
    protected ScriptedAgency startAgency() {
        return new ScriptedHttpAgency();
    }

    @Override
    protected Connector connect(Connection connection) {
        return new RestConnectorFactory().connect(connection);
    }

    @Test
    void sendsOnlyMappedAnswersUnderTheAgencysNamesWithItsKey() {
        try (var agency = new ScriptedHttpAgency()) {
            agency.acknowledges("A-1");
            connect(connectionTo(agency.address(), Map.of("accountNumber", "account_no")))
                    .deliver(delivery());
            assertThat(agency.bodies.getFirst())
                    .contains("\"answers\":{\"account_no\":\"1045233781\"}")
                    .doesNotContain("notes")
                    .contains("\"occasion\":\"submitted\"");
            assertThat(agency.headers.getFirst())
                    .containsEntry("X-api-key", List.of("key"))
                    .doesNotContainKey("Upgrade");
        }
    }

    @Test
    void propagatesTheTraceWhenThereIsOne() {
        try (var agency = new ScriptedHttpAgency()) {
            agency.acknowledges("A-1");
            Connector connector = connect(connectionTo(agency.address(), Map.of()));
            Delivery delivery = delivery();
            connector.deliver(delivery);
            connector.recall(new Recall(delivery.dispatchId(), delivery.requestId(), TRACE));
            connector.recall(new Recall(delivery.dispatchId(), delivery.requestId(), null));
            assertThat(agency.headers.subList(0, 2))
                    .allSatisfy(headers -> assertThat(headers).containsEntry("Traceparent", List.of(TRACE)));
            assertThat(agency.headers.getLast()).doesNotContainKey("Traceparent");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"acknowledged\"",
                "{\"status\":\"acknowledged\"}",
                "{\"status\":\"acknowledged\",\"agencyReference\":\" \"}",
                "{\"status\":\"decided\"}",
                "{\"status\":\"decided\",\"decision\":\"rejected\"}",
                "{\"status\":\"decided\",\"decision\":\"perhaps\"}",
                "{\"status\":[\"acknowledged\"],\"agencyReference\":\"A\"}",
                "{\"status\":\"acknowledged\",\"agencyReference\":\"A\""
            })
    void reportsAResponseOutsideTheContractAsBroken(String body) {
        assertThat(new ResponseReader().read(new FixedResponse(200, body))).isInstanceOf(Broken.class);
    }
}
