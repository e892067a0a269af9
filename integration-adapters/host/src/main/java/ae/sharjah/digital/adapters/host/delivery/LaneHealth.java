package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.spi.DeliveryOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an agency's calls came to, for operators. */
final class LaneHealth {
    private final String agency;
    private final MeterRegistry meters;
    private final Clock clock;
    private volatile @Nullable Instant lastSuccess;
    private volatile @Nullable Instant lastFailure;
    private volatile @Nullable String lastReason;

    LaneHealth(String agency, MeterRegistry meters, Clock clock) {
        this.agency = agency;
        this.meters = meters;
        this.clock = clock;
    }

    void count(DeliveryOutcome outcome, Duration took) {
        Timer.builder("adapters.calls")
                .description("calls of agencies' systems")
                .tag("agency", agency)
                .tag("outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .register(meters)
                .record(took);
        switch (outcome) {
            case DeliveryOutcome.RetryLater(var _, var reason) -> failed(reason);
            case DeliveryOutcome.Broken(var reason) -> failed(reason);
            case DeliveryOutcome.Delivered _,
                    DeliveryOutcome.Acknowledged _,
                    DeliveryOutcome.Decided _,
                    DeliveryOutcome.Rejected _ -> lastSuccess = clock.instant();
        }
    }

    /** Work waits for something on our side. */
    void waits(String reason) {
        failed(reason);
    }

    private void failed(String reason) {
        lastReason = reason;
        lastFailure = clock.instant();
    }

    @Nullable
    Instant lastSuccess() {
        return lastSuccess;
    }

    @Nullable
    Instant lastFailure() {
        return lastFailure;
    }

    @Nullable
    String lastReason() {
        return lastReason;
    }
}
