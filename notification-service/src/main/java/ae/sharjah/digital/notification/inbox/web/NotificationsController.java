package ae.sharjah.digital.notification.inbox.web;

import ae.sharjah.digital.notification.api.Notification;
import ae.sharjah.digital.notification.api.NotificationPage;
import ae.sharjah.digital.notification.api.NotificationsApi;
import ae.sharjah.digital.notification.inbox.Inboxes;
import ae.sharjah.digital.notification.inbox.Notifications;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own inbox; there is no address for anybody else's. */
@RestController
@PreAuthorize("denyAll()")
class NotificationsController implements NotificationsApi {
    private final Notifications notifications;
    private final Inboxes inboxes;
    private final CurrentCaller caller;

    NotificationsController(Notifications notifications, Inboxes inboxes, CurrentCaller caller) {
        this.notifications = notifications;
        this.inboxes = inboxes;
        this.caller = caller;
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<NotificationPage> listNotifications(
            @Nullable Boolean unread, Integer limit, @Nullable String cursor) {
        UUID person = caller.get().id();
        Long before = Cursor.read(cursor, parts -> Long.parseLong(parts.getFirst()));
        var rows = notifications.list(person, Boolean.TRUE.equals(unread), before, limit + 1);
        var page = Page.of(rows, limit, last -> Cursor.of(last.sequence())).map(NotificationView::of);
        return ResponseEntity.ok(new NotificationPage(page.items(), notifications.unread(person)).next(page.next()));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<Notification> markNotificationRead(UUID id) {
        return inboxes.read(caller.get().id(), id)
                .map(NotificationView::of)
                .map(ResponseEntity::ok)
                .orElseThrow(ProblemException::notFound);
    }
}
