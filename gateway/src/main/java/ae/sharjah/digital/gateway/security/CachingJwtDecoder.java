package ae.sharjah.digital.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Caches verified tokens, since checking an RS256 signature costs more than forwarding most requests. A token is
 * trusted for {@link #LONGEST} at most and never past its own expiry, failures are not cached, and the number of
 * entries is bounded.
 */
final class CachingJwtDecoder implements JwtDecoder {
    static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    CachingJwtDecoder(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = verified.getIfPresent(token);
        if (known == null) {
            known = verified(token);
            verified.put(token, known);
        }
        Instant expires = known.getExpiresAt();
        if (expires == null || !clock.instant().isBefore(expires)) {
            verified.invalidate(token);
            throw new BadJwtException("expired");
        }
        return known;
    }

    private Jwt verified(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException providerAway) {
            // A fault of the provider, not of the token: Spring Security distinguishes the two by this type.
            throw new JwtException("the identity provider does not describe itself", providerAway);
        }
    }
}
