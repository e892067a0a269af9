package ae.sharjah.digital.request.timer;

import ae.sharjah.digital.request.lifecycle.Alarm;
import ae.sharjah.digital.request.lifecycle.PlatformMoves;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets alarms go off; every replica has one, and none does what another has done. */
@Component
class AlarmClock {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmClock.class);
    private static final int MOST_AT_ONCE = 100;

    private final DueRequests due;
    private final PlatformMoves moves;
    private final MeterRegistry meters;
    private final Clock clock;

    AlarmClock(DueRequests due, PlatformMoves moves, MeterRegistry meters, Clock clock) {
        this.due = due;
        this.moves = moves;
        this.meters = meters;
        this.clock = clock;
        meters.gauge("requests.alarms.failing", due, DueRequests::failing);
    }

    @Scheduled(fixedDelayString = "${requests.alarms.pause:PT1S}")
    void ringDue() {
        List<UUID> some;
        long rung;
        do {
            some = due.some(clock.instant(), MOST_AT_ONCE);
            rung = some.stream().filter(this::ring).count();
            // What others hold is left to them, or to the next time.
        } while (rung > 0 && some.size() == MOST_AT_ONCE);
    }

    /** One that fails is told and tried again later; it keeps no other waiting. */
    private boolean ring(UUID id) {
        try {
            Optional<Alarm.Kind> rung = moves.ring(id, clock.instant());
            rung.ifPresent(kind ->
                    meters.counter("requests.alarms", "kind", kind.step()).increment());
            return rung.isPresent();
        } catch (RuntimeException failure) {
            LOG.error("an alarm of request {} failed", id, failure);
            due.postpone(id, clock.instant());
            return true;
        }
    }
}
