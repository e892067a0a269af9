package ae.sharjah.digital.adapters.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.adapters.host.TestAgencies.Mood;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveryIT extends HostTest {

    @Test
    void handsARequestOverAndTellsTheAcknowledgement() {
        TestDispatch dispatch = submitted("alpha");
        awaitKinds(dispatch, "acknowledged");
        var seen = TOPICS.of(dispatch).getFirst();
        assertThat(seen.event().key()).isEqualTo(dispatch.requestId().toString());
        assertThat(seen.event().version()).isEqualTo(1);
        assertThat(seen.data())
                .contains("\"agencyReference\":\"REF-" + dispatch.key().substring(0, 8));
        assertThat(AGENCIES.bodies()).anyMatch(body -> body.contains(dispatch.key()) && body.contains("من فضلكم"));
        assertThat(state(dispatch)).isEqualTo("delivered");
        assertThat(REQUESTS.tokens()).as("the token is kept").isLessThan(10);
    }

    @Test
    void carriesTheTraceOfTheDispatchToTheAgencyAndBack() {
        for (String flags : new String[] {"01", "00"}) {
            TestDispatch dispatch = TestDispatch.to("alpha");
            REQUESTS.has(dispatch);
            String trace = dispatch.key().replace("-", "");
            TOPICS.request(dispatch, "submitted", "00-" + trace + "-00f067aa0ba902b7-" + flags);
            awaitKinds(dispatch, "acknowledged");
            String step = "00-" + trace + "-[0-9a-f]{16}-" + flags;
            assertThat(REQUESTS.trace(dispatch)).matches(step);
            assertThat(AGENCIES.trace(dispatch.key())).matches(step);
            assertThat(TOPICS.of(dispatch).getFirst().event().traceparent()).matches(step);
        }
    }

    @Test
    void deliversWhateverTheTraceSays() {
        TestDispatch dispatch = TestDispatch.to("alpha");
        REQUESTS.has(dispatch);
        TOPICS.request(dispatch, "submitted", "00-\0-nonsense");
        awaitKinds(dispatch, "acknowledged");
    }

    @Test
    void tellsThatTheAgencyOnlyReceivedIt() {
        AGENCIES.set("alpha", Mood.ONLY_RECEIVES);
        awaitKinds(submitted("alpha"), "delivered");
    }

    @Test
    void hasOneEffectWhenTheAnswerWasLost() {
        AGENCIES.set("alpha", Mood.DROPS_THE_FIRST_ANSWER);
        TestDispatch dispatch = submitted("alpha");
        awaitKinds(dispatch, "acknowledged");
        assertThat(AGENCIES.calls(dispatch.key())).isEqualTo(2);
        assertThat(AGENCIES.effects("alpha")).containsOnlyOnce(dispatch.key());
    }

    @Test
    void goesOnWithWhatADeadProcessLeftBetweenAnswerAndCommit() {
        TestDispatch dispatch = TestDispatch.to("alpha");
        REQUESTS.has(dispatch);
        AGENCIES.take("alpha", dispatch.key());
        jdbc.sql("""
                        INSERT INTO delivery (dispatch_id, request_id, agency, connection, occasion, attempts,
                                              received_at, next_attempt_at, claimed_until)
                        VALUES (:id, :request, 'alpha', 'alpha', 'submitted', 1, now(), now(), now() + interval '2 s')
                        """)
                .param("id", dispatch.id())
                .param("request", dispatch.requestId())
                .update();
        assertThat(AGENCIES.calls(dispatch.key())).isZero();
        awaitKinds(dispatch, "acknowledged");
        assertThat(AGENCIES.effects("alpha")).containsOnlyOnce(dispatch.key());
    }

    @Test
    void tellsARefusalForGoodAndStops() {
        AGENCIES.set("beta", Mood.REFUSES);
        TestDispatch dispatch = submitted("beta");
        awaitKinds(dispatch, "undeliverable");
        assertThat(TOPICS.of(dispatch).getFirst().data()).contains("duplicate-request");
        assertThat(state(dispatch)).isEqualTo("undeliverable");
        assertThat(AGENCIES.calls(dispatch.key())).isOne();
    }

    @Test
    void waitsForTheContentWithoutBlamingTheAgency() {
        TestDispatch dispatch = TestDispatch.to("beta");
        TOPICS.request(dispatch, "submitted");
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("SELECT coalesce(max(attempts), 0) FROM delivery WHERE dispatch_id = :id")
                                .param("id", dispatch.id())
                                .query(Integer.class)
                                .single()
                        >= 3);
        assertThat(view("beta").breaker()).isEqualTo("CLOSED");
        assertThat(AGENCIES.calls(dispatch.key())).isZero();
        REQUESTS.has(dispatch);
        awaitKinds(dispatch, "acknowledged");
    }

    @Test
    void keepsTheOrderOfARequest() {
        AGENCIES.set("beta", Mood.FAILS);
        TestDispatch first = submitted("beta");
        TestDispatch second = first.next();
        REQUESTS.has(second);
        TOPICS.request(second, "information-provided");
        await().atMost(PATIENCE)
                .until(() -> AGENCIES.calls(first.key()) >= 2 && state(second).equals("waiting"));
        assertThat(AGENCIES.calls(second.key())).isZero();
        AGENCIES.set("beta", Mood.WELL);
        awaitKinds(second, "acknowledged");
        assertThat(AGENCIES.effects("beta").indexOf(first.key()))
                .isNotNegative()
                .isLessThan(AGENCIES.effects("beta").indexOf(second.key()));
    }

    @Test
    void poisonParksItsOwnRequestOnly() {
        TestDispatch poison = TestDispatch.to("alpha");
        TOPICS.garbage(poison);
        TestDispatch wrong = TestDispatch.to("alpha");
        TOPICS.send(
                wrong,
                "requested",
                1,
                "{\"dispatchId\":\"%s\",\"requestId\":\"%s\",\"agencyId\":\"beta\"}"
                        .formatted(wrong.id(), UUID.randomUUID()));
        TestDispatch behind = wrong.next();
        REQUESTS.has(behind);
        TOPICS.request(behind, "submitted");
        TestDispatch other = submitted("alpha");
        awaitKinds(other, "acknowledged");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(parked(poison)).isEqualTo(1);
            assertThat(parked(wrong)).isEqualTo(2);
        });
        assertThat(AGENCIES.calls(behind.key())).isZero();
    }

    private long parked(TestDispatch dispatch) {
        return jdbc.sql("SELECT count(*) FROM platform.parked_event WHERE key = :key")
                .param("key", dispatch.requestId().toString())
                .query(Long.class)
                .single();
    }

    @Test
    void takesBackWhatTheAgencyHas() {
        TestDispatch dispatch = submitted("alpha");
        awaitKinds(dispatch, "acknowledged");
        TOPICS.recall(dispatch);
        awaitState(dispatch, "recalled");
        assertThat(AGENCIES.effects("alpha")).containsOnlyOnce(dispatch.key() + "-recall");
    }

    @Test
    void takesBackWhatTheAgencyMayHaveWithoutHandingItOverAgain() {
        AGENCIES.set("alpha", Mood.FAILS);
        TestDispatch dispatch = submitted("alpha");
        await().atMost(PATIENCE).until(() -> AGENCIES.calls(dispatch.key()) >= 1);
        TOPICS.recall(dispatch);
        awaitState(dispatch, "recalling");
        AGENCIES.set("alpha", Mood.WELL);
        awaitState(dispatch, "recalled");
        assertThat(AGENCIES.effects("alpha"))
                .contains(dispatch.key() + "-recall")
                .doesNotContain(dispatch.key());
        assertThat(TOPICS.kinds(dispatch)).isEmpty();
    }

    @Test
    void handsOverManyAndLosesNone() {
        var dispatches = IntStream.range(0, 300)
                .mapToObj(one -> TestDispatch.to("alpha"))
                .toList();
        dispatches.forEach(REQUESTS::has);
        dispatches.forEach(one -> TOPICS.request(one, "submitted"));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(dispatches)
                        .allSatisfy(one -> assertThat(TOPICS.kinds(one)).containsExactly("acknowledged")));
        assertThat(AGENCIES.effects("alpha")).doesNotHaveDuplicates();
    }
}
