package ae.sharjah.digital.request.timer;

import ae.sharjah.digital.request.complaint.ComplaintStep;
import ae.sharjah.digital.request.complaint.OverdueComplaints;
import ae.sharjah.digital.request.lifecycle.Alarm;
import ae.sharjah.digital.request.lifecycle.PlatformMoves;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets alarms go off; every replica has one, and none does what another has done. */
@Component
class AlarmClock {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmClock.class);
    private static final int MOST_AT_ONCE = 100;

    private final List<Bell> bells;
    private final MeterRegistry meters;
    private final Clock clock;

    AlarmClock(
            PlatformMoves requests, OverdueComplaints complaints, JdbcClient jdbc, MeterRegistry meters, Clock clock) {
        this.bells = List.of(
                new Bell(
                        "requests",
                        new DueRows(jdbc, "request"),
                        (id, now) -> requests.ring(id, now).map(Alarm.Kind::step)),
                new Bell(
                        "complaints",
                        new DueRows(jdbc, "complaint"),
                        (id, now) -> complaints.markOverdue(id, now).map(ComplaintStep.Action::code)));
        this.meters = meters;
        this.clock = clock;
        bells.forEach(bell -> meters.gauge(bell.things() + ".alarms.failing", bell.due(), DueRows::failing));
    }

    /** Goes through all that is due once, the soonest first; what others hold is left to them, or to the next time. */
    @Scheduled(fixedDelayString = "${requests.alarms.pause:PT1S}")
    void ringDue() {
        bells.forEach(this::ringDue);
    }

    private void ringDue(Bell bell) {
        Instant now = clock.instant();
        List<DueRows.Due> some = bell.due().some(now, DueRows.Due.FIRST, MOST_AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(one -> ring(bell, one.id()));
            some = bell.due().some(now, some.getLast(), MOST_AT_ONCE);
        }
    }

    /** One that fails is told and tried again later; it keeps no other waiting. */
    private void ring(Bell bell, UUID id) {
        try {
            bell.ringing()
                    .ring(id, clock.instant())
                    .ifPresent(kind -> meters.counter(bell.things() + ".alarms", "kind", kind)
                            .increment());
        } catch (RuntimeException failure) {
            LOG.error("an alarm of {} {} failed", bell.things(), id, failure);
            bell.due().postpone(id, clock.instant());
        }
    }
}
