package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.id.PersonId;
import java.util.Set;

/**
 * An officer of an agency.
 *
 * @param name user name of the sign-in; the only personal detail that colleagues see
 * @param roles realm roles of the token, or of the last one seen
 */
public record Officer(PersonId id, String agency, String name, Set<String> roles) {
    private static final String SUPERVISOR = "supervisor";

    /**
     * Returns whether the officer sees all tasks of the agency, assigns them, and may act on tasks of other officers.
     */
    public boolean isSupervisor() {
        return roles.contains(SUPERVISOR);
    }

    /** @param role of a workflow, or the empty text for any officer */
    boolean hasRole(String role) {
        return role.isEmpty() || roles.contains(role);
    }

    /** Returns whether the officer may claim tasks of the role or supervise them. */
    boolean mayHandle(String role) {
        return isSupervisor() || hasRole(role);
    }

    /** Returns the officer as a caller of the workflow. */
    public Caller asCaller() {
        return new Caller(id.value(), roles, null, agency);
    }
}
