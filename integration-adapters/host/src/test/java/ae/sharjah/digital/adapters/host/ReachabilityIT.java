package ae.sharjah.digital.adapters.host;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.adapters.host.TestAgencies.Behaviour;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HostTest
class ReachabilityIT {
    @Autowired
    private HostScenario host;

    @Test
    void publishesWhenAnAgencyBecomesUnreachableAndReachableAgainAndNothingOfOthers() {
        host.agencies().setBehaviour("gamma", Behaviour.FAILS);
        List<TestDispatch> waiting =
                IntStream.range(0, 20).mapToObj(one -> host.submitted("gamma")).toList();
        var unreachable = published().until(event -> is(event, "gamma", false), HostScenario.TIMEOUT);
        unreachable.forEach(PublishedEvents::assertMatchesItsSchema);
        long last = unreachable.getLast().offset();

        host.agencies().setBehaviour("gamma", Behaviour.NORMAL);
        var reachable =
                published().until(event -> is(event, "gamma", true) && event.offset() > last, HostScenario.TIMEOUT);
        assertThat(reachable).noneMatch(event -> is(event, "beta", false));
        waiting.forEach(one -> host.awaitKinds(one, "acknowledged"));
    }

    private PublishedEvents published() {
        return new PublishedEvents(host.kafka(), "adapters.reachability.v1");
    }

    private static boolean is(ConsumerRecord<String, String> event, String connection, boolean reachable) {
        return event.key().equals(connection) && event.value().contains("\"reachable\":" + reachable);
    }
}
