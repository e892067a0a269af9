package ae.sharjah.digital.notification.request;

import ae.sharjah.digital.notification.catalog.ServiceName;
import ae.sharjah.digital.notification.inbox.InboxService;
import ae.sharjah.digital.notification.inbox.NewNotification;
import ae.sharjah.digital.notification.inbox.Notifications;
import ae.sharjah.digital.notification.template.LocalizedText;
import ae.sharjah.digital.notification.template.RenderedText;
import ae.sharjah.digital.notification.template.Templates;
import ae.sharjah.digital.platform.events.inbox.EventHandler;
import ae.sharjah.digital.platform.events.message.EventReader;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Handler of request events that notifies residents about their requests. */
@Component
class RequestEventHandler implements EventHandler {
    private static final String SUBMITTED = "ae.sharjah.digital.request.submitted.v1";
    private static final String MOVED = "ae.sharjah.digital.request.moved.v1";
    private static final String COMPLAINT_ANSWERED = "ae.sharjah.digital.complaint.answered.v1";
    private static final Set<String> PLACEHOLDERS = Set.of("service", "agency", "reference", "reason", "hasReason");
    private static final LocalizedText YES = new LocalizedText("yes", "yes");
    private static final LocalizedText NO = new LocalizedText("no", "no");
    private static final LocalizedText EMPTY = new LocalizedText("", "");
    /**
     * Bidirectional isolate that preserves the order of a reference of Latin letters, digits and hyphens inside Arabic
     * text.
     */
    private static final String ISOLATED = "\u2068%s\u2069";

    private final ServiceNameLookup names;
    private final Notifications notifications;
    private final InboxService inbox;
    private final EventReader reader;
    private final Templates templates = new Templates(
            new ClassPathResource("notification-templates/request.yaml"), NotificationKind.codes(), PLACEHOLDERS);

    RequestEventHandler(ServiceNameLookup names, Notifications notifications, InboxService inbox, EventReader reader) {
        this.names = names;
        this.notifications = notifications;
        this.inbox = inbox;
        this.reader = reader;
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (event.type().equals(SUBMITTED) || event.type().equals(MOVED)) {
            var changed = reader.read(event, RequestChanged.class);
            NotificationKind.ofDeadline(changed.action())
                    .or(() -> ofStatus(changed))
                    .ifPresent(kind -> addNotification(kind, changed));
        } else if (event.type().equals(COMPLAINT_ANSWERED)) {
            addNotification(reader.read(event, ComplaintAnswered.class));
        }
    }

    private void addNotification(ComplaintAnswered answered) {
        ServiceName service = names.require(answered.serviceId());
        RenderedText rendered = templates.render(
                NotificationKind.COMPLAINT_ANSWERED.code(),
                Map.of(
                        "service", service.title(),
                        "agency", service.agency(),
                        "reference", isolated(answered.reference()),
                        "reason", EMPTY,
                        "hasReason", NO));
        inbox.add(new NewNotification(
                answered.personId(),
                NotificationKind.COMPLAINT_ANSWERED.code(),
                answered.requestId(),
                answered.requestReference(),
                rendered));
    }

    private Optional<NotificationKind> ofStatus(RequestChanged changed) {
        NotificationKind last = notifications
                .lastKind(changed.requestId(), NotificationKind.statusCodes())
                .flatMap(NotificationKind::ofCode)
                .orElse(null);
        return NotificationKind.ofStatus(changed.action(), changed.status(), changed.enteredStage(), last);
    }

    private void addNotification(NotificationKind kind, RequestChanged changed) {
        ServiceName service = names.require(changed.serviceId());
        inbox.add(new NewNotification(
                changed.personId(),
                kind.code(),
                changed.requestId(),
                changed.reference(),
                render(kind, changed, service)));
    }

    private static LocalizedText isolated(String reference) {
        return new LocalizedText(ISOLATED.formatted(reference), reference);
    }

    private RenderedText render(NotificationKind kind, RequestChanged changed, ServiceName service) {
        var reason = changed.reasonCode() == null
                ? Optional.<LocalizedText>empty()
                : templates.phrase("reason." + changed.reasonCode());
        return templates.render(
                kind.code(),
                Map.of(
                        "service", service.title(),
                        "agency", service.agency(),
                        "reference", isolated(changed.reference()),
                        "reason", reason.orElse(EMPTY),
                        "hasReason", reason.isPresent() ? YES : NO));
    }
}
