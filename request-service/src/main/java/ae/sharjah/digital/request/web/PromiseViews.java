package ae.sharjah.digital.request.web;

import ae.sharjah.digital.request.api.resident.ServicePromise;
import ae.sharjah.digital.request.promise.Alarm;
import ae.sharjah.digital.request.promise.ServicePromise;
import ae.sharjah.digital.request.lifecycle.Request;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is promised, and whether it is kept so far. */
@Component
class PromiseViews {
    private final Clock clock;

    PromiseViews(Clock clock) {
        this.clock = clock;
    }

    @Nullable
    ServicePromise of(Request request) {
        ServicePromise promised = request.deadlines().promise();
        return promised == null || request.status().ended()
                ? null
                : new ServicePromise()
                        .until(RequestViews.utc(promised.until()))
                        .standsStill(promised.until() == null)
                        .overdue(promised.overdue(clock.instant()));
    }

    /** When a draft is given up; null for all that is none. */
    @Nullable
    OffsetDateTime expiry(Request request) {
        return RequestViews.utc(request.deadlines().alarms().dueAt(Alarm.Kind.DRAFT_EXPIRES));
    }

    boolean isOver(@Nullable Instant until) {
        return until != null && !until.isAfter(clock.instant());
    }
}
