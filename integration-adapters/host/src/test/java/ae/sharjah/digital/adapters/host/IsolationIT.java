package ae.sharjah.digital.adapters.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.adapters.host.TestAgencies.Mood;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IsolationIT extends HostTest {
    private static final int WARM_UP = 5;

    @Test
    void aHangingAgencySlowsNoOther() {
        latencies("beta", WARM_UP);
        Duration alone = worst(latencies("beta", 20));
        AGENCIES.set("gamma", Mood.HANGS);
        List<TestDispatch> hanging =
                IntStream.range(0, 40).mapToObj(one -> submitted("gamma")).toList();
        await().atMost(PATIENCE)
                .until(() -> view("gamma").waiting() >= 1
                        && AGENCIES.calls(hanging.getFirst().key()) > 0);
        Duration beside = worst(latencies("beta", 20));
        System.out.printf(
                "worst acknowledgement alone %d ms, beside a hanging agency %d ms%n",
                alone.toMillis(), beside.toMillis());
        // All of the other agency's were acknowledged while these still wait.
        assertThat(hanging).allSatisfy(one -> assertThat(TOPICS.kinds(one)).isEmpty());
        AGENCIES.set("gamma", Mood.WELL);
        hanging.forEach(one -> awaitKinds(one, "acknowledged"));
        assertThat(AGENCIES.effects("gamma")).doesNotHaveDuplicates();
    }

    private List<Duration> latencies(String agency, int count) {
        return IntStream.range(0, count)
                .mapToObj(one -> {
                    Instant sent = Instant.now();
                    TestDispatch dispatch = submitted(agency);
                    awaitKinds(dispatch, "acknowledged");
                    return Duration.between(sent, TOPICS.of(dispatch).getFirst().at());
                })
                .toList();
    }

    private static Duration worst(List<Duration> latencies) {
        return latencies.stream().max(Duration::compareTo).orElseThrow();
    }

    @Test
    void anAgencyThatIsDownIsLeftAloneAndLosesNothing() {
        AGENCIES.set("gamma", Mood.FAILS);
        List<TestDispatch> early =
                IntStream.range(0, 20).mapToObj(one -> submitted("gamma")).toList();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).untilAsserted(() -> {
            assertThat(view("gamma").breaker()).isEqualTo("OPEN");
            assertThat(view("gamma").consumerPaused()).isTrue();
        });
        assertThat(view("beta").breaker()).isEqualTo("CLOSED");
        assertThat(view("beta").consumerPaused()).isFalse();
        List<TestDispatch> late =
                IntStream.range(0, 20).mapToObj(one -> submitted("gamma")).toList();
        assertThat(view("gamma").oldestWaitingSince()).isNotNull();
        AGENCIES.set("gamma", Mood.WELL);
        early.forEach(one -> awaitKinds(one, "acknowledged"));
        late.forEach(one -> awaitKinds(one, "acknowledged"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(view("gamma").breaker()).isEqualTo("CLOSED");
            assertThat(view("gamma").consumerPaused()).isFalse();
            assertThat(view("gamma").waiting()).isZero();
        });
    }
}
