package ae.sharjah.digital.adapters.host;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.adapters.host.TestAgencies.Mood;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

class ReachabilityIT extends HostTest {
    @Value("${KAFKA_BOOTSTRAP_SERVERS}")
    private String kafka;

    @Test
    void tellsWhenAnAgencyGoesAwayAndWhenItIsBackAndNothingOfTheOthers() {
        AGENCIES.set("gamma", Mood.FAILS);
        List<TestDispatch> waiting =
                IntStream.range(0, 20).mapToObj(one -> submitted("gamma")).toList();
        var away = told().until(event -> is(event, "gamma", false), PATIENCE);
        away.forEach(ToldEvents::assertAsContracted);
        long last = away.getLast().offset();

        AGENCIES.set("gamma", Mood.WELL);
        var back = told().until(event -> is(event, "gamma", true) && event.offset() > last, PATIENCE);
        assertThat(back).noneMatch(event -> is(event, "beta", false));
        waiting.forEach(one -> awaitKinds(one, "acknowledged"));
    }

    private ToldEvents told() {
        return new ToldEvents(kafka, "adapters.reachability.v1");
    }

    private static boolean is(ConsumerRecord<String, String> event, String connection, boolean reachable) {
        return event.key().equals(connection) && event.value().contains("\"reachable\":" + reachable);
    }
}
