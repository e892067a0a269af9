package ae.sharjah.digital.adapters.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.adapters.host.TestAgencies.Behaviour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HostTest
class IsolationIT {
    private static final int WARM_UP = 5;

    @Autowired
    private HostScenario host;

    @Test
    void isolatesOtherAgenciesFromAHangingOne() {
        latencies("beta", WARM_UP);
        Duration alone = worst(latencies("beta", 20));
        host.agencies().setBehaviour("gamma", Behaviour.HANGS);
        List<TestDispatch> hanging =
                IntStream.range(0, 40).mapToObj(one -> host.submitted("gamma")).toList();
        await().atMost(HostScenario.TIMEOUT)
                .until(() -> host.status("gamma").waiting() >= 1
                        && host.agencies().calls(hanging.getFirst().key()) > 0);
        Duration beside = worst(latencies("beta", 20));
        System.out.printf(
                "worst acknowledgement alone %d ms, beside a hanging agency %d ms%n",
                alone.toMillis(), beside.toMillis());
        // All dispatches of the other agency were acknowledged while these still wait.
        assertThat(hanging)
                .allSatisfy(one -> assertThat(host.topics().kinds(one)).isEmpty());
        host.agencies().setBehaviour("gamma", Behaviour.NORMAL);
        hanging.forEach(one -> host.awaitKinds(one, "acknowledged"));
        assertThat(host.agencies().effects("gamma")).doesNotHaveDuplicates();
    }

    private List<Duration> latencies(String agency, int count) {
        return IntStream.range(0, count)
                .mapToObj(one -> {
                    Instant sent = Instant.now();
                    TestDispatch dispatch = host.submitted(agency);
                    host.awaitKinds(dispatch, "acknowledged");
                    return Duration.between(
                            sent, host.topics().of(dispatch).getFirst().at());
                })
                .toList();
    }

    private static Duration worst(List<Duration> latencies) {
        return latencies.stream().max(Duration::compareTo).orElseThrow();
    }

    @Test
    void pausesAnAgencyThatIsDownAndLosesNothing() {
        host.agencies().setBehaviour("gamma", Behaviour.FAILS);
        List<TestDispatch> early =
                IntStream.range(0, 20).mapToObj(one -> host.submitted("gamma")).toList();
        await().atMost(HostScenario.TIMEOUT).pollInterval(Duration.ofMillis(10)).untilAsserted(() -> {
            assertThat(host.status("gamma").breaker()).isEqualTo("OPEN");
            assertThat(host.status("gamma").consumerPaused()).isTrue();
        });
        assertThat(host.status("beta").breaker()).isEqualTo("CLOSED");
        assertThat(host.status("beta").consumerPaused()).isFalse();
        List<TestDispatch> late =
                IntStream.range(0, 20).mapToObj(one -> host.submitted("gamma")).toList();
        assertThat(host.status("gamma").oldestWaitingSince()).isNotNull();
        host.agencies().setBehaviour("gamma", Behaviour.NORMAL);
        early.forEach(one -> host.awaitKinds(one, "acknowledged"));
        late.forEach(one -> host.awaitKinds(one, "acknowledged"));
        await().atMost(HostScenario.TIMEOUT).untilAsserted(() -> {
            assertThat(host.status("gamma").breaker()).isEqualTo("CLOSED");
            assertThat(host.status("gamma").consumerPaused()).isFalse();
            assertThat(host.status("gamma").waiting()).isZero();
        });
    }
}
