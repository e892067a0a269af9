package ae.sharjah.digital.catalog.recommendation;

import org.springframework.security.oauth2.jwt.Jwt;

/** Access to the profiles that identity-service stores; the catalogue stores no part of them. */
public interface Profiles {
    /** Retrieves the caller's profile with the caller's own token, so that the catalogue can read no other profile. */
    ProfileResponse retrieve(Jwt token);
}
