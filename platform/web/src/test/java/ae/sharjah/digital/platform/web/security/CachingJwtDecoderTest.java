package ae.sharjah.digital.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class CachingJwtDecoderTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private Instant now = START;
    private final List<String> checked = new ArrayList<>();
    private final CachingJwtDecoder decoder = new CachingJwtDecoder(
            token -> {
                checked.add(token);
                if (token.startsWith("bad")) {
                    throw new BadJwtException("bad");
                }
                return Jwt.withTokenValue(token)
                        .header("alg", "RS256")
                        .expiresAt(START.plusSeconds(30))
                        .build();
            },
            movable(),
            Duration.ofSeconds(10));

    @Test
    void verifiesATokenOnceUntilItsExpiryAndTheClockSkew() {
        decoder.decode("good");
        now = START.plusSeconds(39);
        decoder.decode("good");
        assertThat(checked).containsExactly("good");
    }

    @Test
    void refusesACachedTokenAfterItsExpiryAndTheClockSkew() {
        decoder.decode("good");
        now = START.plusSeconds(40);
        assertThatThrownBy(() -> decoder.decode("good")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void doesNotCacheFailures() {
        assertThatThrownBy(() -> decoder.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThat(checked).containsExactly("bad", "bad");
        assertThat(decoder.size()).isZero();
    }

    @Test
    void cachesABoundedNumber() {
        for (int i = 0; i < CachingJwtDecoder.MAX_ENTRIES + 500; i++) {
            decoder.decode("good" + i);
        }
        assertThat(decoder.size()).isLessThanOrEqualTo(CachingJwtDecoder.MAX_ENTRIES);
    }

    private Clock movable() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
