package ae.sharjah.digital.platform.web.security;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Decoder that fetches the issuer's metadata at the first token instead of at the start, so that a service may start
 * before its issuer. One caller fetches at a time; the others wait for the response for a limited time. Spring's
 * {@code SupplierJwtDecoder} sets no limit, so that with a hanging issuer each caller waited for all earlier ones.
 */
public final class LazyJwtDecoder implements JwtDecoder {
    private final Supplier<JwtDecoder> discovery;
    private final Duration longestWait;
    private final ReentrantLock discoveryLock = new ReentrantLock();
    private volatile @Nullable JwtDecoder delegate;

    /**
     * @param discovery fetches the issuer's metadata
     * @param longestWait time that a caller waits while another one fetches
     */
    public LazyJwtDecoder(Supplier<JwtDecoder> discovery, Duration longestWait) {
        this.discovery = discovery;
        this.longestWait = longestWait;
    }

    /**
     * @throws JwtException itself, not a subtype, when the issuer does not respond: that is not the token's fault and
     *     results in 503; the next token retries
     */
    @Override
    public Jwt decode(String token) {
        JwtDecoder decoder = delegate;
        return (decoder == null ? discover() : decoder).decode(token);
    }

    private JwtDecoder discover() {
        try {
            if (!discoveryLock.tryLock(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new JwtException("the issuer has not responded yet");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new JwtException("interrupted before the issuer answered", stopped);
        }
        try {
            JwtDecoder decoder = delegate;
            if (decoder == null) {
                decoder = discovery.get();
                delegate = decoder;
            }
            return decoder;
        } catch (RuntimeException unavailable) {
            throw new JwtException("the issuer does not respond", unavailable);
        } finally {
            discoveryLock.unlock();
        }
    }
}
