package ae.sharjah.digital.notification.live.web;

import ae.sharjah.digital.notification.inbox.Notification;
import ae.sharjah.digital.notification.inbox.Notifications;
import ae.sharjah.digital.notification.live.Admission;
import ae.sharjah.digital.notification.live.LiveStream;
import ae.sharjah.digital.notification.live.OpenStreams;
import ae.sharjah.digital.notification.live.Place;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contract's {@code streamNotifications}, written by hand, since the generator has no words for a stream. It holds
 * the request's own virtual thread, which costs little and needs no second way of handling requests.
 */
@RestController
@PreAuthorize("denyAll()")
class StreamController {
    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);
    private static final String RETRY_AFTER_SECONDS = "10";
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final OpenStreams streams;
    private final LiveStream live;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final JsonMapper json;

    StreamController(
            OpenStreams streams, LiveStream live, Notifications notifications, CurrentCaller caller, JsonMapper json) {
        this.streams = streams;
        this.live = live;
        this.notifications = notifications;
        this.caller = caller;
        this.json = json;
    }

    @GetMapping(path = "/api/v1/notifications/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("hasRole('resident')")
    public void stream(
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            @AuthenticationPrincipal Jwt token,
            HttpServletResponse response) {
        UUID person = caller.get().id();
        switch (streams.enter(person)) {
            case Admission.Admitted(var place) -> {
                try (place) {
                    long position = position(person, lastEventId);
                    run(place, position, Objects.requireNonNull(token.getExpiresAt()), response);
                }
            }
            case Admission.Full() ->
                throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable")
                        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }

    private void run(Place place, long position, Instant expires, HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        // Some proxies hold an answer back until a buffer is full, unless told.
        response.setHeader("X-Accel-Buffering", "no");
        try {
            live.run(place, position, expires, new EventWriter(response, json));
        } catch (IOException gone) {
            LOG.debug("the reader of a stream left");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException away) {
            // The answer has begun, so it can only end; the client comes back with the last id it has.
            LOG.warn("a stream ends without the database: {}", away.getClass().getSimpleName());
        }
    }

    private long position(UUID person, @Nullable String lastEventId) {
        if (lastEventId == null) {
            return notifications.newest(person);
        }
        return parsed(lastEventId)
                .flatMap(id -> notifications.find(person, id))
                .map(Notification::sequence)
                .orElseThrow(() ->
                        ProblemException.malformed(List.of(Fault.of("#" + LAST_EVENT_ID, "last-event-id-unknown"))));
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
