package ae.sharjah.digital.identity.person.web;

import ae.sharjah.digital.identity.api.LanguageResource;
import ae.sharjah.digital.identity.api.MeApi;
import ae.sharjah.digital.identity.api.MeResource;
import ae.sharjah.digital.identity.person.ChangeOutcome;
import ae.sharjah.digital.identity.person.Person;
import ae.sharjah.digital.identity.person.PersonId;
import ae.sharjah.digital.identity.person.ProfileLookup;
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

/** REST endpoint for the caller's own profile; there is no address for the profiles of others. */
@RestController
@PreAuthorize("denyAll()")
class MeController implements MeApi {
    /** Roles of persons: a system account has no profile. */
    private static final String ANY_PERSON =
            "hasAnyRole('resident', 'officer', 'publisher', 'reviewer', 'analyst', 'operator')";

    private static final String RETRY_AFTER_SECONDS = "2";

    private final Profiles profiles;

    MeController(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    @PreAuthorize(ANY_PERSON)
    public ResponseEntity<MeResource> getMe() {
        Jwt token = token();
        return ok(personOf(token), Caller.of(token));
    }

    @Override
    @PreAuthorize(ANY_PERSON)
    public ResponseEntity<MeResource> changeMe(JsonNode body, @Nullable String ifMatch) {
        long expectedVersion = ETags.requireVersion(ifMatch);
        var change = MeChangeReader.read(body);
        Jwt token = token();
        Person person = personOf(token);
        return switch (profiles.change(person.id(), expectedVersion, change)) {
            case ChangeOutcome.Changed(var changed) -> ok(changed, Caller.of(token));
            case ChangeOutcome.Stale() -> throw ETags.preconditionFailed();
        };
    }

    private Person personOf(Jwt token) {
        return switch (profiles.findOrCreate(new PersonId(Caller.of(token).id()), token.getTokenValue())) {
            case ProfileLookup.Found(var person) -> person;
            case ProfileLookup.NotShared() -> throw ProblemException.of(HttpStatus.FORBIDDEN, "profile-not-shared");
            case ProfileLookup.ProviderUnavailable() ->
                throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "identity-provider-unavailable")
                        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        };
    }

    private static Jwt token() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken authentication) {
            return authentication.getToken();
        }
        throw new AuthenticationCredentialsNotFoundException("the request is not authenticated");
    }

    /**
     * Returns the profile. Roles, assurance and agency come from the token each time, so that a changed role takes
     * effect without a stored copy.
     */
    private static ResponseEntity<MeResource> ok(Person person, Caller caller) {
        var me = new MeResource(
                        person.id().value(),
                        Map.of(
                                "ar", person.name().arabic(),
                                "en", person.name().english()),
                        caller.roles().stream().sorted().toList(),
                        LanguageResource.fromValue(person.language().tag()),
                        person.personalisation().interests(),
                        person.personalisation().audiences(),
                        person.personalisation().enabled(),
                        person.version())
                .email(person.contacts().email())
                .lifeStage(person.personalisation().lifeStage())
                .agency(caller.agency());
        Arrays.stream(MeResource.AssuranceEnum.values())
                .filter(level -> level.getValue().equals(caller.assurance()))
                .forEach(me::assurance);
        return ResponseEntity.ok().eTag(tag(person, me)).body(me);
    }

    /**
     * Returns an entity tag of the whole response, because the profile's version does not change with the token's
     * roles, assurance or agency.
     */
    private static String tag(Person person, MeResource me) {
        return ETags.tag(person.version(), me.getRoles() + " " + me.getAssurance() + " " + me.getAgency());
    }
}
