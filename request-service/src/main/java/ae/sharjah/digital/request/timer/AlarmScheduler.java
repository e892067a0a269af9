package ae.sharjah.digital.request.timer;

import ae.sharjah.digital.request.complaint.ComplaintStep;
import ae.sharjah.digital.request.complaint.OverdueComplaints;
import ae.sharjah.digital.request.lifecycle.TimedActions;
import ae.sharjah.digital.request.promise.Alarm;
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

/** Scheduler of due alarms. It runs in every replica; a lock and the alarm's removal ensure that each alarm fires once. */
@Component
class AlarmScheduler {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmScheduler.class);
    private static final int BATCH_SIZE = 100;

    private final List<AlarmSource> sources;
    private final MeterRegistry meters;
    private final Clock clock;

    AlarmScheduler(
            TimedActions requests, OverdueComplaints complaints, JdbcClient jdbc, MeterRegistry meters, Clock clock) {
        this.sources = List.of(
                new AlarmSource(
                        "requests",
                        new DueAlarms(jdbc, "request"),
                        (id, now) -> requests.fire(id, now).map(Alarm.Kind::step)),
                new AlarmSource(
                        "complaints",
                        new DueAlarms(jdbc, "complaint"),
                        (id, now) -> complaints.markOverdue(id, now).map(ComplaintStep.Action::code)));
        this.meters = meters;
        this.clock = clock;
        sources.forEach(bell -> meters.gauge(bell.name() + ".alarms.failing", bell.dueAlarms(), DueAlarms::failing));
    }

    /** Fires all due alarms, the earliest first; rows locked by another replica are left to it, or to the next run. */
    @Scheduled(fixedDelayString = "${requests.alarms.pause:PT1S}")
    void fireDue() {
        sources.forEach(this::fireDue);
    }

    private void fireDue(AlarmSource bell) {
        Instant now = clock.instant();
        List<DueAlarms.Due> some = bell.dueAlarms().next(now, DueAlarms.Due.BEFORE_ALL, BATCH_SIZE);
        while (!some.isEmpty()) {
            some.forEach(one -> fire(bell, one.id()));
            some = bell.dueAlarms().next(now, some.getLast(), BATCH_SIZE);
        }
    }

    /** Logs a failing alarm and postpones it; it does not delay the others. */
    private void fire(AlarmSource bell, UUID id) {
        try {
            bell.handler()
                    .fire(id, clock.instant())
                    .ifPresent(kind -> meters.counter(bell.name() + ".alarms", "kind", kind)
                            .increment());
        } catch (RuntimeException failure) {
            LOG.error("an alarm of {} {} failed", bell.name(), id, failure);
            bell.dueAlarms().postpone(id, clock.instant());
        }
    }
}
