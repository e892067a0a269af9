package ae.sharjah.digital.adapters.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.adapters.host.TestAgencies.Behaviour;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HostTest
class DeliveryIT {
    @Autowired
    private HostScenario host;

    @Test
    void deliversARequestAndPublishesTheAcknowledgement() {
        TestDispatch dispatch = host.submitted("alpha");
        host.awaitKinds(dispatch, "acknowledged");
        var seen = host.topics().of(dispatch).getFirst();
        assertThat(seen.event().key()).isEqualTo(dispatch.requestId().toString());
        assertThat(seen.event().version()).isEqualTo(1);
        assertThat(seen.data())
                .contains("\"agencyReference\":\"REF-" + dispatch.key().substring(0, 8));
        assertThat(host.agencies().bodies())
                .anyMatch(body -> body.contains(dispatch.key()) && body.contains("من فضلكم"));
        assertThat(host.state(dispatch)).isEqualTo("delivered");
        assertThat(host.requests().tokensIssued()).as("the token is cached").isLessThan(10);
    }

    @Test
    void propagatesTheTraceToTheAgencyAndBack() {
        for (String flags : new String[] {"01", "00"}) {
            TestDispatch dispatch = TestDispatch.to("alpha");
            host.requests().putContent(dispatch);
            String trace = dispatch.key().replace("-", "");
            host.topics().requestDispatch(dispatch, "submitted", "00-" + trace + "-00f067aa0ba902b7-" + flags);
            host.awaitKinds(dispatch, "acknowledged");
            String step = "00-" + trace + "-[0-9a-f]{16}-" + flags;
            assertThat(host.requests().trace(dispatch)).matches(step);
            assertThat(host.agencies().trace(dispatch.key())).matches(step);
            assertThat(host.topics().of(dispatch).getFirst().event().traceparent())
                    .matches(step);
        }
    }

    @Test
    void deliversADispatchWithAnInvalidTrace() {
        TestDispatch dispatch = TestDispatch.to("alpha");
        host.requests().putContent(dispatch);
        host.topics().requestDispatch(dispatch, "submitted", "00-\0-nonsense");
        host.awaitKinds(dispatch, "acknowledged");
    }

    @Test
    void publishesThatTheAgencyOnlyReceivedIt() {
        host.agencies().setBehaviour("alpha", Behaviour.RECEIVES_ONLY);
        host.awaitKinds(host.submitted("alpha"), "delivered");
    }

    @Test
    void hasOneEffectWhenTheResponseWasLost() {
        host.agencies().setBehaviour("alpha", Behaviour.DROPS_THE_FIRST_RESPONSE);
        TestDispatch dispatch = host.submitted("alpha");
        host.awaitKinds(dispatch, "acknowledged");
        assertThat(host.agencies().calls(dispatch.key())).isEqualTo(2);
        assertThat(host.agencies().effects("alpha")).containsOnlyOnce(dispatch.key());
    }

    @Test
    void resumesWhatADeadProcessLeftBetweenResponseAndCommit() {
        TestDispatch dispatch = TestDispatch.to("alpha");
        host.requests().putContent(dispatch);
        host.agencies().recordEffect("alpha", dispatch.key());
        host.jdbc()
                .sql("""
                        INSERT INTO delivery (dispatch_id, request_id, agency, connection, occasion, attempts,
                                              received_at, next_attempt_at, claimed_until)
                        VALUES (:id, :request, 'alpha', 'alpha', 'submitted', 1, now(), now(), now() + interval '2 s')
                        """)
                .param("id", dispatch.id())
                .param("request", dispatch.requestId())
                .update();
        assertThat(host.agencies().calls(dispatch.key())).isZero();
        host.awaitKinds(dispatch, "acknowledged");
        assertThat(host.agencies().effects("alpha")).containsOnlyOnce(dispatch.key());
    }

    @Test
    void publishesAFinalRefusalAndStops() {
        host.agencies().setBehaviour("beta", Behaviour.REFUSES);
        TestDispatch dispatch = host.submitted("beta");
        host.awaitKinds(dispatch, "undeliverable");
        assertThat(host.topics().of(dispatch).getFirst().data()).contains("duplicate-request");
        assertThat(host.state(dispatch)).isEqualTo("undeliverable");
        assertThat(host.agencies().calls(dispatch.key())).isOne();
    }

    @Test
    void waitsForTheContentWithoutBlamingTheAgency() {
        TestDispatch dispatch = TestDispatch.to("beta");
        host.topics().requestDispatch(dispatch, "submitted");
        await().atMost(HostScenario.TIMEOUT)
                .until(() -> host.jdbc()
                                .sql("SELECT coalesce(max(attempts), 0) FROM delivery WHERE dispatch_id = :id")
                                .param("id", dispatch.id())
                                .query(Integer.class)
                                .single()
                        >= 3);
        assertThat(host.status("beta").breaker()).isEqualTo("CLOSED");
        assertThat(host.agencies().calls(dispatch.key())).isZero();
        host.requests().putContent(dispatch);
        host.awaitKinds(dispatch, "acknowledged");
    }

    @Test
    void preservesTheOrderOfARequest() {
        host.agencies().setBehaviour("beta", Behaviour.FAILS);
        TestDispatch first = host.submitted("beta");
        TestDispatch second = first.nextOfSameRequest();
        host.requests().putContent(second);
        host.topics().requestDispatch(second, "information-provided");
        await().atMost(HostScenario.TIMEOUT)
                .until(() -> host.agencies().calls(first.key()) >= 2
                        && host.state(second).equals("waiting"));
        assertThat(host.agencies().calls(second.key())).isZero();
        host.agencies().setBehaviour("beta", Behaviour.NORMAL);
        host.awaitKinds(second, "acknowledged");
        assertThat(host.agencies().effects("beta").indexOf(first.key()))
                .isNotNegative()
                .isLessThan(host.agencies().effects("beta").indexOf(second.key()));
    }

    @Test
    void parksOnlyTheRequestOfAPoisonedEvent() {
        TestDispatch poison = TestDispatch.to("alpha");
        host.topics().sendGarbage(poison);
        TestDispatch wrong = TestDispatch.to("alpha");
        host.topics()
                .send(
                        wrong,
                        "requested",
                        1,
                        "{\"dispatchId\":\"%s\",\"requestId\":\"%s\",\"agencyId\":\"beta\"}"
                                .formatted(wrong.id(), UUID.randomUUID()));
        TestDispatch behind = wrong.nextOfSameRequest();
        host.requests().putContent(behind);
        host.topics().requestDispatch(behind, "submitted");
        TestDispatch other = host.submitted("alpha");
        host.awaitKinds(other, "acknowledged");
        await().atMost(HostScenario.TIMEOUT).untilAsserted(() -> {
            assertThat(parked(poison)).isEqualTo(1);
            assertThat(parked(wrong)).isEqualTo(2);
        });
        assertThat(host.agencies().calls(behind.key())).isZero();
    }

    private long parked(TestDispatch dispatch) {
        return host.jdbc()
                .sql("SELECT count(*) FROM platform.parked_event WHERE key = :key")
                .param("key", dispatch.requestId().toString())
                .query(Long.class)
                .single();
    }

    @Test
    void recallsWhatTheAgencyHas() {
        TestDispatch dispatch = host.submitted("alpha");
        host.awaitKinds(dispatch, "acknowledged");
        host.topics().recallDispatch(dispatch);
        host.awaitState(dispatch, "recalled");
        assertThat(host.agencies().effects("alpha")).containsOnlyOnce(dispatch.key() + "-recall");
    }

    @Test
    void recallsWhatTheAgencyMayHaveWithoutDeliveringItAgain() {
        host.agencies().setBehaviour("alpha", Behaviour.FAILS);
        TestDispatch dispatch = host.submitted("alpha");
        await().atMost(HostScenario.TIMEOUT).until(() -> host.agencies().calls(dispatch.key()) >= 1);
        host.topics().recallDispatch(dispatch);
        host.awaitState(dispatch, "recalling");
        host.agencies().setBehaviour("alpha", Behaviour.NORMAL);
        host.awaitState(dispatch, "recalled");
        assertThat(host.agencies().effects("alpha"))
                .contains(dispatch.key() + "-recall")
                .doesNotContain(dispatch.key());
        assertThat(host.topics().kinds(dispatch)).isEmpty();
    }

    @Test
    void deliversManyAndLosesNone() {
        var dispatches = IntStream.range(0, 300)
                .mapToObj(one -> TestDispatch.to("alpha"))
                .toList();
        dispatches.forEach(host.requests()::putContent);
        dispatches.forEach(one -> host.topics().requestDispatch(one, "submitted"));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(dispatches)
                        .allSatisfy(one -> assertThat(host.topics().kinds(one)).containsExactly("acknowledged")));
        assertThat(host.agencies().effects("alpha")).doesNotHaveDuplicates();
    }
}
