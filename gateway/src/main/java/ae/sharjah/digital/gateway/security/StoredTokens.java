package ae.sharjah.digital.gateway.security;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** A session's tokens, as their attribute in the database. */
record StoredTokens(
        String access, Instant expires, @Nullable String refresh) implements Serializable {
    static final String ATTRIBUTE = "gateway.tokens";
    private static final Duration SPARE = Duration.ofSeconds(30);
    private static final Duration UNSTATED_LIFE = Duration.ofMinutes(1);

    static StoredTokens of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh, Instant now) {
        Instant expires = access.getExpiresAt();
        return new StoredTokens(
                access.getTokenValue(),
                expires == null ? now.plus(UNSTATED_LIFE) : expires,
                refresh == null ? null : refresh.getTokenValue());
    }

    static @Nullable StoredTokens of(HttpSession session) {
        return (StoredTokens) session.getAttribute(ATTRIBUTE);
    }

    /** Returns whether the access token outlives an exchange that begins now. */
    boolean lastsAt(Instant now) {
        return now.plus(SPARE).isBefore(expires);
    }

    @Override
    public String toString() {
        return "StoredTokens[until " + expires + "]";
    }
}
