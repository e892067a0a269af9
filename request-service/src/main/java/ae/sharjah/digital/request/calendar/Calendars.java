package ae.sharjah.digital.request.calendar;

import java.util.Map;

/** Working calendars of this installation, by id. */
public final class Calendars {
    /** Calendar of all parties other than agencies: days of 24 hours. */
    public static final String ALWAYS = "always";

    private final Map<String, WorkingCalendar> byId;

    /** @throws IllegalArgumentException when {@link #ALWAYS} is missing */
    public Calendars(Map<String, WorkingCalendar> byId) {
        if (!byId.containsKey(ALWAYS)) {
            throw new IllegalArgumentException("the calendar " + ALWAYS + " is missing");
        }
        this.byId = Map.copyOf(byId);
    }

    public WorkingCalendar always() {
        return of(ALWAYS);
    }

    /** @throws IllegalArgumentException for an id this installation does not know */
    public WorkingCalendar of(String id) {
        WorkingCalendar calendar = byId.get(id);
        if (calendar == null) {
            throw new IllegalArgumentException("no working calendar is called " + id);
        }
        return calendar;
    }
}
