package ae.sharjah.digital.request.timer;

import ae.sharjah.digital.request.lifecycle.PlatformMoves;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    /** Goes through all that is due once, the soonest first; what others hold is left to them, or to the next time. */
    @Scheduled(fixedDelayString = "${requests.alarms.pause:PT1S}")
    void ringDue() {
        Instant now = clock.instant();
        List<DueRequests.Due> some = due.some(now, DueRequests.Due.FIRST, MOST_AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(one -> ring(one.id()));
            some = due.some(now, some.getLast(), MOST_AT_ONCE);
        }
    }

    /** One that fails is told and tried again later; it keeps no other waiting. */
    private void ring(UUID id) {
        try {
            moves.ring(id, clock.instant())
                    .ifPresent(kind -> meters.counter("requests.alarms", "kind", kind.step())
                            .increment());
        } catch (RuntimeException failure) {
            LOG.error("an alarm of request {} failed", id, failure);
            due.postpone(id, clock.instant());
        }
    }
}
