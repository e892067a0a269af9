package ae.sharjah.digital.notification.request;

import ae.sharjah.digital.notification.catalog.ServiceId;
import ae.sharjah.digital.notification.catalog.ServiceName;
import ae.sharjah.digital.notification.catalog.ServiceNames;
import ae.sharjah.digital.platform.inbox.RetryLaterException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Lookup of service names that waits if a request's event overtakes the catalogue's. The wait is limited: while one
 * name is awaited, all requests of the same partition wait too, so a name that does not arrive parks the request
 * instead, where operators see it.
 */
@Component
class ServiceNameLookup {
    private final ServiceNames names;
    private final RequestSettings settings;
    private final Clock clock;
    private final Map<ServiceId, Instant> awaitedSince = new ConcurrentHashMap<>();

    ServiceNameLookup(ServiceNames names, RequestSettings settings, Clock clock) {
        this.names = names;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Returns the name of a service.
     *
     * @throws RetryLaterException while the name may still arrive
     * @throws IllegalStateException if it has not arrived in time
     */
    ServiceName require(ServiceId service) {
        var name = names.find(service);
        if (name.isPresent()) {
            awaitedSince.remove(service);
            return name.get();
        }
        Instant now = clock.instant();
        Instant since = awaitedSince.computeIfAbsent(service, first -> now);
        if (since.plus(settings.nameWithin()).isBefore(now)) {
            throw new IllegalStateException("the catalogue has not published service " + service);
        }
        throw new RetryLaterException("the name of service " + service + " is not known yet");
    }
}
