package ae.sharjah.digital.adapters.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.EventSamples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dispatch event with a null at any place is parked: no agency receives anything of it. */
@HostTest
class PoisonedEventsIT {
    @Autowired
    private HostScenario host;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"requested", "recalled"})
    void parksADispatchEventWithANull(String act) {
        Path schema =
                Path.of("../../request-service/contract/events", "ae.sharjah.digital.dispatch." + act + ".v1.json");
        Map<String, TestDispatch> sent = new HashMap<>();
        for (EventSamples.WithNull place : EventSamples.withNullAtEachPlace(EventSamples.complete(schema))) {
            TestDispatch dispatch = TestDispatch.to("alpha");
            var valid = EventSamples.complete(schema)
                    .put("dispatchId", dispatch.id().toString())
                    .put("requestId", dispatch.requestId().toString())
                    .put("agencyId", "alpha")
                    .put("connection", "alpha");
            EventSamples.withNullAtEachPlace(valid).stream()
                    .filter(variant -> variant.place().equals(place.place()))
                    .forEach(variant -> host.topics().send(dispatch, act, 1, variant.json()));
            sent.put(place.place(), dispatch);
        }
        sent.forEach((place, dispatch) -> {
            await(place)
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(jdbc.sql("SELECT reason FROM platform.parked_event WHERE key = :key")
                                            .param("key", dispatch.requestId().toString())
                                            .query(String.class)
                                            .list())
                                    .singleElement()
                                    .asString()
                                    .startsWith("MalformedEventException"));
            assertThat(host.topics().of(dispatch)).isEmpty();
        });
    }
}
