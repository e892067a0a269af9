package ae.sharjah.digital.notification.live.web;

import ae.sharjah.digital.notification.inbox.Notification;
import ae.sharjah.digital.notification.inbox.NotificationId;
import ae.sharjah.digital.notification.inbox.Notifications;
import ae.sharjah.digital.notification.inbox.PersonId;
import ae.sharjah.digital.notification.live.NotificationStream;
import ae.sharjah.digital.notification.live.OpenStreams;
import ae.sharjah.digital.notification.live.SlotResult;
import ae.sharjah.digital.notification.live.StreamSlot;
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
 * REST endpoint for the contract's {@code streamNotifications}, written by hand because the generator cannot express a
 * stream. It occupies the request's virtual thread, which is cheap and avoids asynchronous request handling.
 */
@RestController
@PreAuthorize("denyAll()")
class StreamController {
    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);
    private static final String RETRY_AFTER_SECONDS = "10";
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final OpenStreams streams;
    private final NotificationStream live;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final JsonMapper json;

    StreamController(
            OpenStreams streams,
            NotificationStream live,
            Notifications notifications,
            CurrentCaller caller,
            JsonMapper json) {
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
        PersonId person = new PersonId(caller.get().id());
        switch (streams.acquireSlot(person)) {
            case SlotResult.Granted(var slot) -> {
                try (slot) {
                    long position = position(person, lastEventId);
                    run(slot, position, Objects.requireNonNull(token.getExpiresAt()), response);
                }
            }
            case SlotResult.LimitReached() ->
                throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable")
                        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }

    private void run(StreamSlot slot, long position, Instant expires, HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        // Without this header, some proxies delay a response until a buffer is full.
        response.setHeader("X-Accel-Buffering", "no");
        try {
            live.run(slot, position, expires, new ServerSentEventWriter(response, json));
        } catch (IOException gone) {
            LOG.debug("the client of a stream disconnected");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException unavailable) {
            // The response has begun, so it can only end; the client reconnects with the last id it has received.
            LOG.warn(
                    "a stream ends without the database: {}",
                    unavailable.getClass().getSimpleName());
        }
    }

    private long position(PersonId person, @Nullable String lastEventId) {
        if (lastEventId == null) {
            return notifications.latestSequence(person);
        }
        return parsed(lastEventId)
                .flatMap(id -> notifications.find(person, id))
                .map(Notification::sequence)
                .orElseThrow(() ->
                        ProblemException.malformed(List.of(Fault.of("#" + LAST_EVENT_ID, "last-event-id-unknown"))));
    }

    private static Optional<NotificationId> parsed(String id) {
        try {
            return Optional.of(new NotificationId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
