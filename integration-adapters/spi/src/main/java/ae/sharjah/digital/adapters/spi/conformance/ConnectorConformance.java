package ae.sharjah.digital.adapters.spi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.adapters.spi.Connection;
import ae.sharjah.digital.adapters.spi.Connector;
import ae.sharjah.digital.adapters.spi.Decision;
import ae.sharjah.digital.adapters.spi.Delivery;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Acknowledged;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Broken;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Decided;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Delivered;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Rejected;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.RetryLater;
import ae.sharjah.digital.adapters.spi.Occasion;
import ae.sharjah.digital.adapters.spi.ReasonCode;
import ae.sharjah.digital.adapters.spi.Recall;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Extended by the test of each connector, which says how its protocol's agency is played. */
public abstract class ConnectorConformance {
    /** The trace that {@link #delivery()} belongs to. */
    protected static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    protected static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final int LARGEST_RESPONSE = 4096;

    private ScriptedAgency agency;
    private Connector connector;

    protected abstract ScriptedAgency startAgency();

    protected abstract Connector connect(Connection connection);

    @BeforeEach
    void start() {
        agency = startAgency();
        connector = connect(connectionTo(agency.address(), Map.of()));
    }

    @AfterEach
    void close() {
        agency.close();
    }

    @Test
    void tellsTheAgencysReferenceWhenItAcknowledges() {
        agency.acknowledges("A-17");
        assertThat(connector.deliver(delivery())).isEqualTo(new Acknowledged("A-17"));
    }

    @Test
    void tellsThatTheAgencyOnlyReceivedIt() {
        agency.receives();
        assertThat(connector.deliver(delivery())).isInstanceOf(Delivered.class);
    }

    @Test
    void tellsADecisionMadeAtOnce() {
        agency.decides(Decision.REJECTED, ReasonCode.OUTSTANDING_DUES);
        assertThat(connector.deliver(delivery())).isInstanceOfSatisfying(Decided.class, decided -> {
            assertThat(decided.decision()).isEqualTo(Decision.REJECTED);
            assertThat(decided.reasonCode()).isEqualTo(ReasonCode.OUTSTANDING_DUES);
        });
    }

    @Test
    void tellsARefusalWithItsReason() {
        agency.refuses(ReasonCode.DUPLICATE_REQUEST);
        assertThat(connector.deliver(delivery())).isEqualTo(new Rejected(ReasonCode.DUPLICATE_REQUEST));
    }

    @Test
    void comesLaterWhenTheAgencyAsksForIt() {
        agency.busy(7);
        assertThat(connector.deliver(delivery()))
                .isInstanceOfSatisfying(
                        RetryLater.class, later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void callsAFailingSystemBroken() {
        agency.fails();
        assertThat(connector.deliver(delivery())).isInstanceOf(Broken.class);
    }

    @Test
    void neverTakesAWrongKeyForTheAgencysRefusal() {
        agency.doesNotKnowUs();
        assertThat(connector.deliver(delivery())).isInstanceOf(Broken.class);
    }

    @Test
    void endsAHangingCallAtTheDeadline() {
        agency.hangs();
        assertThat(timed(() -> connector.deliver(delivery()))).isInstanceOf(Broken.class);
    }

    @Test
    void endsADribblingAnswerAtTheDeadline() {
        agency.dribbles();
        assertThat(timed(() -> connector.deliver(delivery()))).isInstanceOf(Broken.class);
    }

    @Test
    void callsGarbageBroken() {
        agency.answersGarbage();
        assertThat(connector.deliver(delivery())).isInstanceOf(Broken.class);
    }

    @Test
    void doesNotSwallowAnAnswerOverTheLimit() {
        agency.answersTooMuch();
        assertThat(timed(() -> connector.deliver(delivery()))).isInstanceOf(Broken.class);
    }

    @Test
    void callsAnUnreachableSystemBroken() {
        agency.close();
        assertThat(timed(() -> connector.deliver(delivery()))).isInstanceOf(Broken.class);
    }

    @Test
    void hasOneEffectWhenRepeatedAfterALostAnswer() {
        agency.takesItAndDropsTheLine("A-18");
        Delivery delivery = delivery();
        assertThat(connector.deliver(delivery)).isInstanceOf(Broken.class);
        assertThat(connector.deliver(delivery)).isEqualTo(new Acknowledged("A-18"));
        assertThat(connector.deliver(delivery)).isEqualTo(new Acknowledged("A-18"));
        assertThat(agency.calls()).isEqualTo(3);
        assertThat(agency.effects()).containsExactly(delivery.dispatchId().toString());
    }

    @Test
    void recallsUnderAKeyOfItsOwn() {
        agency.acknowledges("A-19");
        Delivery delivery = delivery();
        connector.deliver(delivery);
        var recall = new Recall(delivery.dispatchId(), delivery.requestId(), null);
        assertThat(connector.recall(recall)).isInstanceOfAny(Acknowledged.class, Delivered.class);
        assertThat(agency.effects()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void tellsWhenARecallComesTooLate() {
        agency.refuses(ReasonCode.OTHER);
        assertThat(connector.recall(new Recall(UUID.randomUUID(), UUID.randomUUID(), TRACE)))
                .isInstanceOf(Rejected.class);
    }

    private static DeliveryOutcome timed(java.util.function.Supplier<DeliveryOutcome> call) {
        long start = System.nanoTime();
        DeliveryOutcome outcome = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plus(GRACE));
        return outcome;
    }

    protected static Connection connectionTo(URI address, Map<String, String> mapping) {
        return new Connection(
                "test", "test", "test", address, Map.of("apiKey", "key"), DEADLINE, LARGEST_RESPONSE, mapping);
    }

    protected static Delivery delivery() {
        return new Delivery(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "SHJ-1",
                "final-bill",
                3,
                Occasion.SUBMITTED,
                Instant.parse("2026-01-05T08:00:00Z"),
                Map.of("accountNumber", "1045233781", "notes", "من فضلكم"),
                TRACE);
    }
}
