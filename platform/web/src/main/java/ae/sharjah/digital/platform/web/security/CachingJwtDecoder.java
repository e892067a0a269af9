package ae.sharjah.digital.platform.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Decoder that caches verified tokens, because verifying an RS256 signature costs more than most requests. A token is
 * cached for {@link #MAX_AGE} at most and never past its own expiry and the clock skew, failures are not cached, and the number of entries
 * is bounded.
 */
public final class CachingJwtDecoder implements JwtDecoder {
    static final Duration MAX_AGE = Duration.ofSeconds(60);
    static final int MAX_ENTRIES = 10_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Duration clockSkew;
    private final Cache<String, Jwt> cache = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterWrite(MAX_AGE)
            .build();

    /** @param clockSkew how much longer than until its expiry a token is accepted */
    public CachingJwtDecoder(JwtDecoder decoder, Clock clock, Duration clockSkew) {
        this.decoder = decoder;
        this.clock = clock;
        this.clockSkew = clockSkew;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = cache.getIfPresent(token);
        if (known == null) {
            known = decoder.decode(token);
            cache.put(token, known);
        }
        Instant expires = known.getExpiresAt();
        if (expires == null || !clock.instant().isBefore(expires.plus(clockSkew))) {
            cache.invalidate(token);
            throw new BadJwtException("expired");
        }
        return known;
    }

    long size() {
        cache.cleanUp();
        return cache.estimatedSize();
    }
}
