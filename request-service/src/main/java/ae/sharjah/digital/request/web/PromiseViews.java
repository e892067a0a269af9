package ae.sharjah.digital.request.web;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.api.resident.ServicePromiseResource;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.promise.Alarm;
import ae.sharjah.digital.request.promise.ServicePromise;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Views of promises, and of whether they are met so far. */
@Component
class PromiseViews {
    private final Clock clock;

    PromiseViews(Clock clock) {
        this.clock = clock;
    }

    @Nullable
    ServicePromiseResource of(Request request) {
        ServicePromise promised = request.deadlines().promise();
        return promised == null || request.status().ended()
                ? null
                : new ServicePromiseResource()
                        .until(TimestampColumns.utcOrNull(promised.until()))
                        .standsStill(promised.until() == null)
                        .overdue(promised.overdue(clock.instant()));
    }

    /** Returns when a draft expires; null for a request that is no draft. */
    @Nullable
    OffsetDateTime expiry(Request request) {
        return TimestampColumns.utcOrNull(request.deadlines().alarms().dueAt(Alarm.Kind.DRAFT_EXPIRES));
    }

    boolean isOver(@Nullable Instant until) {
        return until != null && !until.isAfter(clock.instant());
    }
}
