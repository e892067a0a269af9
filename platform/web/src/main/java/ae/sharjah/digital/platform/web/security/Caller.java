package ae.sharjah.digital.platform.web.security;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Caller as named by the access token.
 *
 * @param id subject of the token: a person, or a system's service account
 * @param roles realm roles
 * @param assurance UAE PASS assurance of a person ({@code SOP1}, {@code SOP2}, {@code SOP3}), or null
 * @param agency short code of the agency a member of staff belongs to, or null
 */
public record Caller(
        UUID id,
        Set<String> roles,
        @Nullable String assurance,
        @Nullable String agency) {

    /** Reads the caller from a token that the resource server has accepted. */
    public static Caller of(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return new Caller(
                UUID.fromString(token.getSubject()),
                roles == null ? Set.of() : Set.copyOf(roles),
                token.getClaimAsString("assurance"),
                token.getClaimAsString("agency"));
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }
}
