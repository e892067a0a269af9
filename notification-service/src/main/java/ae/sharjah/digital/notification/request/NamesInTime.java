package ae.sharjah.digital.notification.request;

import ae.sharjah.digital.notification.catalogue.ServiceName;
import ae.sharjah.digital.notification.catalogue.ServiceNames;
import ae.sharjah.digital.platform.events.inbox.RetryLaterException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Names of services, awaited when a request's event overtakes the catalogue's. Patience ends, though: while one name is
 * awaited all requests of the same partition wait too, so a name that does not come parks the request instead, where
 * operators see it.
 */
@Component
class NamesInTime {
    private final ServiceNames names;
    private final RequestSettings settings;
    private final Clock clock;
    private final Map<UUID, Instant> awaited = new ConcurrentHashMap<>();

    NamesInTime(ServiceNames names, RequestSettings settings, Clock clock) {
        this.names = names;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws RetryLaterException while the name may still come
     * @throws IllegalStateException when it has not come in time
     */
    ServiceName of(UUID service) {
        var known = names.find(service);
        if (known.isPresent()) {
            awaited.remove(service);
            return known.get();
        }
        Instant now = clock.instant();
        Instant since = awaited.computeIfAbsent(service, first -> now);
        if (since.plus(settings.nameWithin()).isBefore(now)) {
            throw new IllegalStateException("the catalogue has not told of service " + service);
        }
        throw new RetryLaterException("the name of service " + service + " is not known yet");
    }
}
