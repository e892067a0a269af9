package ae.sharjah.digital.request.desk.web;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import ae.sharjah.digital.request.desk.Officer;
import ae.sharjah.digital.request.desk.Officers;
import ae.sharjah.digital.request.id.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** The officer of the current exchange, who is recorded on first use. */
@Component
class CurrentOfficer {
    private static final String NAME = "preferred_username";
    private static final int LONGEST_NAME = 255;

    private final CurrentCaller caller;
    private final Officers officers;

    CurrentOfficer(CurrentCaller caller, Officers officers) {
        this.caller = caller;
        this.officers = officers;
    }

    /** @throws ProblemException 403 {@code officer-without-agency} */
    Officer get() {
        Caller who = caller.get();
        String agency = who.agency();
        if (agency == null || agency.isBlank()) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "officer-without-agency");
        }
        var officer = new Officer(new PersonId(who.id()), agency, name(who), who.roles());
        officers.recordSeen(officer);
        return officer;
    }

    /** Returns the user name of the sign-in: access tokens contain no names of persons. */
    private static String name(Caller who) {
        String name = SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? token.getToken().getClaimAsString(NAME)
                : null;
        if (name == null || name.isBlank()) {
            return who.id().toString();
        }
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
