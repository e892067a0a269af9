package ae.sharjah.digital.request.promise;

import ae.sharjah.digital.request.calendar.Calendars;
import ae.sharjah.digital.request.calendar.PromisedTime;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Factory of the deadline rules of service versions. */
@Component
public class DeadlineRulesFactory {
    private final Calendars calendars;
    private final DraftSettings drafts;

    DeadlineRulesFactory(Calendars calendars, DraftSettings drafts) {
        this.calendars = calendars;
        this.drafts = drafts;
    }

    /** @throws IllegalArgumentException when this installation does not know the calendar the version names */
    public DeadlineRules forService(ServiceVersion service) {
        return new DeadlineRules(
                calendars.of(calendar(service)),
                calendars.always(),
                promise(service),
                new DeadlineRules.DraftLifetime(drafts.kept(), drafts.reminded()));
    }

    private static @Nullable PromisedTime promise(ServiceVersion service) {
        return service.serviceTime() == null ? null : service.serviceTime().promise();
    }

    /** Returns the calendar's id; versions without one use the usual calendar of the agency's kind. */
    private static String calendar(ServiceVersion service) {
        ServiceVersion.ServiceTime time = service.serviceTime();
        if (time != null && time.calendar() != null) {
            return time.calendar();
        }
        return switch (service.agency().kind()) {
            case "local" -> "sharjah-government";
            case "federal" -> "federal-government";
            default -> Calendars.ALWAYS;
        };
    }
}
