package ae.sharjah.digital.notification.inbox.web;

import ae.sharjah.digital.notification.api.NotificationPageResource;
import ae.sharjah.digital.notification.api.NotificationResource;
import ae.sharjah.digital.notification.api.NotificationsApi;
import ae.sharjah.digital.notification.inbox.InboxService;
import ae.sharjah.digital.notification.inbox.NotificationId;
import ae.sharjah.digital.notification.inbox.Notifications;
import ae.sharjah.digital.notification.inbox.PersonId;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for the caller's own inbox; there is no address for the inboxes of others. */
@RestController
@PreAuthorize("denyAll()")
class NotificationsController implements NotificationsApi {
    private final Notifications notifications;
    private final InboxService inbox;
    private final CurrentCaller caller;

    NotificationsController(Notifications notifications, InboxService inbox, CurrentCaller caller) {
        this.notifications = notifications;
        this.inbox = inbox;
        this.caller = caller;
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<NotificationPageResource> listNotifications(
            @Nullable Boolean unread, Integer limit, @Nullable String cursor) {
        PersonId person = new PersonId(caller.get().id());
        Long before = Cursor.read(cursor, parts -> Long.parseLong(parts.getFirst()));
        var rows = notifications.list(person, Boolean.TRUE.equals(unread), before, limit + 1);
        var page = Page.of(rows, limit, last -> Cursor.of(last.sequence())).map(NotificationMapper::toResource);
        return ResponseEntity.ok(
                new NotificationPageResource(page.items(), notifications.countUnread(person)).next(page.next()));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<NotificationResource> markNotificationRead(UUID id) {
        return inbox.markRead(new PersonId(caller.get().id()), new NotificationId(id))
                .map(NotificationMapper::toResource)
                .map(ResponseEntity::ok)
                .orElseThrow(ProblemException::notFound);
    }
}
