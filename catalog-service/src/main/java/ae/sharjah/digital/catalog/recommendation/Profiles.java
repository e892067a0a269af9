package ae.sharjah.digital.catalog.recommendation;

import org.springframework.security.oauth2.jwt.Jwt;

/** Profiles, kept by identity-service; nothing of them is kept here. */
public interface Profiles {
    /** Asks with the caller's own token, so that the catalogue can read no profile but the caller's. */
    ToldProfile of(Jwt token);
}
