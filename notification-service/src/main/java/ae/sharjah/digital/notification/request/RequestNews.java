package ae.sharjah.digital.notification.request;

import ae.sharjah.digital.notification.catalogue.ServiceName;
import ae.sharjah.digital.notification.inbox.Inboxes;
import ae.sharjah.digital.notification.inbox.News;
import ae.sharjah.digital.notification.inbox.Notifications;
import ae.sharjah.digital.notification.template.Bilingual;
import ae.sharjah.digital.notification.template.Rendered;
import ae.sharjah.digital.notification.template.Templates;
import ae.sharjah.digital.platform.events.inbox.EventHandler;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells people what becomes of their requests. */
@Component
class RequestNews implements EventHandler {
    private static final String SUBMITTED = "ae.sharjah.digital.request.submitted.v1";
    private static final String MOVED = "ae.sharjah.digital.request.moved.v1";
    private static final String COMPLAINT_ANSWERED = "ae.sharjah.digital.complaint.answered.v1";
    private static final Set<String> PLACEHOLDERS = Set.of("service", "agency", "reference", "reason", "hasReason");
    private static final Bilingual YES = new Bilingual("yes", "yes");
    private static final Bilingual NO = new Bilingual("no", "no");
    private static final Bilingual NOTHING = new Bilingual("", "");
    /** Keeps a reference of Latin letters, digits and hyphens in one piece and in order inside Arabic text. */
    private static final String ISOLATED = "\u2068%s\u2069";

    private final NamesInTime names;
    private final Notifications notifications;
    private final Inboxes inboxes;
    private final JsonMapper json;
    private final Templates templates =
            new Templates(new ClassPathResource("notification-templates/request.yaml"), Notice.kinds(), PLACEHOLDERS);

    RequestNews(NamesInTime names, Notifications notifications, Inboxes inboxes, JsonMapper json) {
        this.names = names;
        this.notifications = notifications;
        this.inboxes = inboxes;
        this.json = json;
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (event.type().equals(SUBMITTED) || event.type().equals(MOVED)) {
            var changed = json.readValue(event.data(), RequestChanged.class);
            Notice.ofTime(changed.action()).or(() -> ofStatus(changed)).ifPresent(notice -> tell(notice, changed));
        } else if (event.type().equals(COMPLAINT_ANSWERED)) {
            tell(json.readValue(event.data(), ComplaintAnswered.class));
        }
    }

    private void tell(ComplaintAnswered answered) {
        ServiceName service = names.of(answered.serviceId());
        Rendered words = templates.render(
                Notice.COMPLAINT_ANSWERED.kind(),
                Map.of(
                        "service", service.title(),
                        "agency", service.agency(),
                        "reference", isolated(answered.reference()),
                        "reason", NOTHING,
                        "hasReason", NO));
        inboxes.tell(new News(
                answered.personId(),
                Notice.COMPLAINT_ANSWERED.kind(),
                answered.requestId(),
                answered.requestReference(),
                words));
    }

    private Optional<Notice> ofStatus(RequestChanged changed) {
        Notice last = notifications
                .lastKind(changed.requestId(), Notice.kindsOfStatus())
                .flatMap(Notice::ofKind)
                .orElse(null);
        return Notice.of(changed.action(), changed.status(), changed.entered(), last);
    }

    private void tell(Notice notice, RequestChanged changed) {
        ServiceName service = names.of(changed.serviceId());
        inboxes.tell(new News(
                changed.personId(),
                notice.kind(),
                changed.requestId(),
                changed.reference(),
                words(notice, changed, service)));
    }

    private static Bilingual isolated(String reference) {
        return new Bilingual(ISOLATED.formatted(reference), reference);
    }

    private Rendered words(Notice notice, RequestChanged changed, ServiceName service) {
        var reason = changed.reasonCode() == null
                ? Optional.<Bilingual>empty()
                : templates.phrase("reason." + changed.reasonCode());
        return templates.render(
                notice.kind(),
                Map.of(
                        "service", service.title(),
                        "agency", service.agency(),
                        "reference", isolated(changed.reference()),
                        "reason", reason.orElse(NOTHING),
                        "hasReason", reason.isPresent() ? YES : NO));
    }
}
