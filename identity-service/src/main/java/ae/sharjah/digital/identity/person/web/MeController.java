package ae.sharjah.digital.identity.person.web;

import ae.sharjah.digital.identity.api.Language;
import ae.sharjah.digital.identity.api.Me;
import ae.sharjah.digital.identity.api.MeApi;
import ae.sharjah.digital.identity.person.ChangeOutcome;
import ae.sharjah.digital.identity.person.FirstSight;
import ae.sharjah.digital.identity.person.Person;
import ae.sharjah.digital.identity.person.Profiles;
import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The signed-in person's own profile; there is no address for anybody else's. */
@RestController
@PreAuthorize("denyAll()")
class MeController implements MeApi {
    /** People only: a system's account has no profile. */
    private static final String ANY_PERSON =
            "hasAnyRole('resident', 'officer', 'publisher', 'reviewer', 'analyst', 'operator')";

    private static final String RETRY_AFTER_SECONDS = "2";

    private final Profiles profiles;

    MeController(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    @PreAuthorize(ANY_PERSON)
    public ResponseEntity<Me> getMe() {
        Jwt token = token();
        return answer(known(token), Caller.of(token));
    }

    @Override
    @PreAuthorize(ANY_PERSON)
    public ResponseEntity<Me> changeMe(JsonNode body, @Nullable String ifMatch) {
        long seen = ETags.requireVersion(ifMatch);
        var change = ChangeBody.read(body);
        Jwt token = token();
        Person person = known(token);
        return switch (profiles.change(person.id(), seen, change)) {
            case ChangeOutcome.Done(var changed) -> answer(changed, Caller.of(token));
            case ChangeOutcome.Stale() -> throw ETags.preconditionFailed();
        };
    }

    private Person known(Jwt token) {
        return switch (profiles.of(Caller.of(token).id(), token.getTokenValue())) {
            case FirstSight.Known(var person) -> person;
            case FirstSight.NotShared() -> throw ProblemException.of(HttpStatus.FORBIDDEN, "profile-not-shared");
            case FirstSight.ProviderAway() ->
                throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "identity-provider-unavailable")
                        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        };
    }

    private static Jwt token() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn) {
            return signedIn.getToken();
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }

    /** What the token says is taken from the token each time, so that a change of role needs no copy to follow. */
    private static ResponseEntity<Me> answer(Person person, Caller caller) {
        var me = new Me(
                        person.id(),
                        Map.of(
                                "ar", person.name().arabic(),
                                "en", person.name().english()),
                        caller.roles().stream().sorted().toList(),
                        Language.fromValue(person.language().tag()),
                        person.personalisation().interests(),
                        person.personalisation().audiences(),
                        person.personalisation().wanted(),
                        person.version())
                .email(person.contacts().email())
                .lifeStage(person.personalisation().lifeStage())
                .agency(caller.agency());
        Arrays.stream(Me.AssuranceEnum.values())
                .filter(level -> level.getValue().equals(caller.assurance()))
                .forEach(me::assurance);
        return ResponseEntity.ok().eTag(tag(person, me)).body(me);
    }

    /** Of all that is told: the profile's version does not change with the token's roles, assurance or agency. */
    private static String tag(Person person, Me me) {
        return ETags.tag(person.version(), me.getRoles() + " " + me.getAssurance() + " " + me.getAgency());
    }
}
