package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.spi.DeliveryOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Outcomes of calls to an agency, for operators. */
final class DeliveryWorkerHealth {
    private final String agency;
    private final MeterRegistry meters;
    private final Clock clock;
    private volatile @Nullable Instant lastSuccess;
    private volatile @Nullable Instant lastFailure;
    private volatile @Nullable String lastReason;

    DeliveryWorkerHealth(String agency, MeterRegistry meters, Clock clock) {
        this.agency = agency;
        this.meters = meters;
        this.clock = clock;
    }

    void record(DeliveryOutcome outcome, Duration duration) {
        Timer.builder("adapters.calls")
                .description("calls to agencies' systems")
                .tag("agency", agency)
                .tag("outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .register(meters)
                .record(duration);
        switch (outcome) {
            case DeliveryOutcome.RetryLater(var _, var reason) -> failed(reason);
            case DeliveryOutcome.Broken(var reason) -> failed(reason);
            case DeliveryOutcome.Delivered _,
                    DeliveryOutcome.Acknowledged _,
                    DeliveryOutcome.Decided _,
                    DeliveryOutcome.Rejected _ -> lastSuccess = clock.instant();
        }
    }

    /** Records a failure on the platform's side. */
    void recordInternalFailure(String reason) {
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
