package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.platform.security.Caller;
import java.util.Set;
import java.util.UUID;

/**
 * One of an agency's staff at the desk.
 *
 * @param name what they sign in with; all that colleagues are shown of them
 * @param roles realm roles of the token, or of the last one seen
 */
public record Officer(UUID id, String agency, String name, Set<String> roles) {
    private static final String SUPERVISOR = "supervisor";

    /** Sees all of the agency, gives work to others, and may act on what somebody else has. */
    public boolean isSupervisor() {
        return roles.contains(SUPERVISOR);
    }

    /** @param role of a workflow, or the empty text for any officer */
    boolean hasRole(String role) {
        return role.isEmpty() || roles.contains(role);
    }

    /** May take what waits for a role, or look after it. */
    boolean mayHandle(String role) {
        return isSupervisor() || hasRole(role);
    }

    /** As the workflow knows them. */
    public Caller asCaller() {
        return new Caller(id, roles, null, agency);
    }
}
