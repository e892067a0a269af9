package ae.sharjah.digital.request.timer;

import ae.sharjah.digital.request.complaint.ComplaintId;
import ae.sharjah.digital.request.complaint.ComplaintStep;
import ae.sharjah.digital.request.complaint.OverdueComplaints;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.TimedActions;
import ae.sharjah.digital.request.promise.Alarm;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    private final List<AlarmSource<?>> sources;
    private final MeterRegistry meters;
    private final Clock clock;

    AlarmScheduler(
            TimedActions requests, OverdueComplaints complaints, JdbcClient jdbc, MeterRegistry meters, Clock clock) {
        this.sources = List.of(
                new AlarmSource<>(
                        "requests",
                        new DueAlarms<>(jdbc, "request", RequestId::new, RequestId::value),
                        (id, now) -> requests.fire(id, now).map(Alarm.Kind::step)),
                new AlarmSource<>(
                        "complaints",
                        new DueAlarms<>(jdbc, "complaint", ComplaintId::new, ComplaintId::value),
                        (id, now) -> complaints.markOverdue(id, now).map(ComplaintStep.Action::code)));
        this.meters = meters;
        this.clock = clock;
        sources.forEach(
                source -> meters.gauge(source.name() + ".alarms.failing", source.dueAlarms(), DueAlarms::failing));
    }

    /** Fires all due alarms, the earliest first; rows locked by another replica are left to it, or to the next run. */
    @Scheduled(fixedDelayString = "${requests.alarms.pause:PT1S}")
    void fireDue() {
        sources.forEach(this::fireDue);
    }

    private <I> void fireDue(AlarmSource<I> source) {
        Instant now = clock.instant();
        List<DueAlarms.Due<I>> some = source.dueAlarms().next(now, null, BATCH_SIZE);
        while (!some.isEmpty()) {
            some.forEach(one -> fire(source, one.id()));
            some = source.dueAlarms().next(now, some.getLast(), BATCH_SIZE);
        }
    }

    /** Logs a failing alarm and postpones it; it does not delay the others. */
    private <I> void fire(AlarmSource<I> source, I id) {
        try {
            source.handler()
                    .fire(id, clock.instant())
                    .ifPresent(kind -> meters.counter(source.name() + ".alarms", "kind", kind)
                            .increment());
        } catch (RuntimeException failure) {
            LOG.error("an alarm of {} {} failed", source.name(), id, failure);
            source.dueAlarms().postpone(id, clock.instant());
        }
    }
}
