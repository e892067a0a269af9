package ae.sharjah.digital.request.workflow;

import java.util.Set;

/**
 * Actor that takes an action.
 *
 * @param roles an officer's roles within the agency; empty for all other parties
 */
public record Actor(Party party, Set<String> roles) {
    public static final Actor APPLICANT = new Actor(Party.APPLICANT, Set.of());
    public static final Actor AGENCY_SYSTEM = new Actor(Party.AGENCY_SYSTEM, Set.of());
    public static final Actor PAYMENT = new Actor(Party.PAYMENT, Set.of());
    public static final Actor PLATFORM = new Actor(Party.PLATFORM, Set.of());

    public static Actor officer(Set<String> roles) {
        return new Actor(Party.OFFICER, Set.copyOf(roles));
    }
}
