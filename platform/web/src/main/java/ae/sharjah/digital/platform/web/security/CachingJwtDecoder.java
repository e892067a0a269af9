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
 * Remembers tokens that were verified, since checking an RS256 signature costs more than most requests. A token is
 * believed for {@link #LONGEST} at most and never past its own expiry, failures are not kept, and the number of
 * entries is bounded.
 */
final class CachingJwtDecoder implements JwtDecoder {
    static final Duration LONGEST = Duration.ofSeconds(60);
    static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    CachingJwtDecoder(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = kept.getIfPresent(token);
        if (known == null) {
            known = decoder.decode(token);
            kept.put(token, known);
        }
        Instant expires = known.getExpiresAt();
        if (expires == null || !clock.instant().isBefore(expires)) {
            kept.invalidate(token);
            throw new BadJwtException("expired");
        }
        return known;
    }

    long size() {
        kept.cleanUp();
        return kept.estimatedSize();
    }
}
