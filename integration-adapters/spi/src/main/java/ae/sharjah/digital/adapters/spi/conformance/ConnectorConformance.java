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
import ae.sharjah.digital.adapters.spi.DispatchId;
import ae.sharjah.digital.adapters.spi.DispatchReason;
import ae.sharjah.digital.adapters.spi.ReasonCode;
import ae.sharjah.digital.adapters.spi.Recall;
import ae.sharjah.digital.adapters.spi.RequestId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Conformance suite for connectors. The test of each connector extends it and provides an agency that speaks the
 * connector's protocol.
 */
public abstract class ConnectorConformance {
    /** Trace of {@link #delivery()}. */
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
    void returnsTheAgencysReferenceWhenItAcknowledges() {
        agency.acknowledges("A-17");
        assertThat(connector.deliver(delivery())).isEqualTo(new Acknowledged("A-17"));
    }

    @Test
    void reportsThatTheAgencyOnlyReceivedIt() {
        agency.receives();
        assertThat(connector.deliver(delivery())).isInstanceOf(Delivered.class);
    }

    @Test
    void returnsAnImmediateDecision() {
        agency.decides(Decision.REJECTED, ReasonCode.OUTSTANDING_DUES);
        assertThat(connector.deliver(delivery())).isInstanceOfSatisfying(Decided.class, decided -> {
            assertThat(decided.decision()).isEqualTo(Decision.REJECTED);
            assertThat(decided.reasonCode()).isEqualTo(ReasonCode.OUTSTANDING_DUES);
        });
    }

    @Test
    void returnsARefusalWithItsReason() {
        agency.refuses(ReasonCode.DUPLICATE_REQUEST);
        assertThat(connector.deliver(delivery())).isEqualTo(new Rejected(ReasonCode.DUPLICATE_REQUEST));
    }

    @Test
    void retriesLaterWhenTheAgencyAsksForIt() {
        agency.busy(7);
        assertThat(connector.deliver(delivery()))
                .isInstanceOfSatisfying(
                        RetryLater.class, later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void reportsAFailingSystemAsBroken() {
        agency.fails();
        assertThat(connector.deliver(delivery())).isInstanceOf(Broken.class);
    }

    @Test
    void doesNotMistakeARejectedKeyForARefusal() {
        agency.rejectsTheKey();
        assertThat(connector.deliver(delivery())).isInstanceOf(Broken.class);
    }

    @Test
    void endsAHangingCallAtTheDeadline() {
        agency.hangs();
        assertThat(timed(() -> connector.deliver(delivery()))).isInstanceOf(Broken.class);
    }

    @Test
    void endsATricklingResponseAtTheDeadline() {
        agency.trickles();
        assertThat(timed(() -> connector.deliver(delivery()))).isInstanceOf(Broken.class);
    }

    @Test
    void reportsAnUnreadableResponseAsBroken() {
        agency.returnsUnreadableBody();
        assertThat(connector.deliver(delivery())).isInstanceOf(Broken.class);
    }

    @Test
    void rejectsAResponseOverTheSizeLimit() {
        agency.returnsTooLargeBody();
        assertThat(timed(() -> connector.deliver(delivery()))).isInstanceOf(Broken.class);
    }

    @Test
    void reportsAnUnreachableSystemAsBroken() {
        agency.close();
        assertThat(timed(() -> connector.deliver(delivery()))).isInstanceOf(Broken.class);
    }

    @Test
    void hasOneEffectWhenRepeatedAfterALostResponse() {
        agency.acceptsAndDropsTheConnection("A-18");
        Delivery delivery = delivery();
        assertThat(connector.deliver(delivery)).isInstanceOf(Broken.class);
        assertThat(connector.deliver(delivery)).isEqualTo(new Acknowledged("A-18"));
        assertThat(connector.deliver(delivery)).isEqualTo(new Acknowledged("A-18"));
        assertThat(agency.calls()).isEqualTo(3);
        assertThat(agency.effects()).containsExactly(delivery.dispatchId().toString());
    }

    @Test
    void recallsUnderItsOwnIdempotencyKey() {
        agency.acknowledges("A-19");
        Delivery delivery = delivery();
        connector.deliver(delivery);
        var recall = new Recall(delivery.dispatchId(), delivery.requestId(), null);
        assertThat(connector.recall(recall)).isInstanceOfAny(Acknowledged.class, Delivered.class);
        assertThat(agency.effects()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void reportsARecallThatIsTooLate() {
        agency.refuses(ReasonCode.OTHER);
        assertThat(connector.recall(
                        new Recall(new DispatchId(UUID.randomUUID()), new RequestId(UUID.randomUUID()), TRACE)))
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
                new DispatchId(UUID.randomUUID()),
                new RequestId(UUID.randomUUID()),
                "SHJ-1",
                "final-bill",
                3,
                DispatchReason.SUBMITTED,
                Instant.parse("2026-01-05T08:00:00Z"),
                Map.of("accountNumber", "1045233781", "notes", "من فضلكم"),
                TRACE);
    }
}
