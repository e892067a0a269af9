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
 * Asks the issuer to describe itself at the first token rather than at the start, so that a service may start before its
 * issuer. One caller asks at a time; the others wait for the answer, but not for long. Spring's {@code
 * SupplierJwtDecoder} sets no limit, so that with a hanging issuer each caller waited for all those before.
 */
final class LazyJwtDecoder implements JwtDecoder {
    private final Supplier<JwtDecoder> asksIssuer;
    private final Duration longestWait;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable JwtDecoder known;

    LazyJwtDecoder(Supplier<JwtDecoder> asksIssuer, Duration longestWait) {
        this.asksIssuer = asksIssuer;
        this.longestWait = longestWait;
    }

    /**
     * @throws JwtException itself, not a subtype, when the issuer does not answer: that is not the token's fault and is
     *     answered with 503; the next token asks again
     */
    @Override
    public Jwt decode(String token) {
        JwtDecoder decoder = known;
        return (decoder == null ? asked() : decoder).decode(token);
    }

    private JwtDecoder asked() {
        try {
            if (!asking.tryLock(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new JwtException("the issuer has not answered yet");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new JwtException("interrupted before the issuer answered", stopped);
        }
        try {
            JwtDecoder decoder = known;
            if (decoder == null) {
                decoder = asksIssuer.get();
                known = decoder;
            }
            return decoder;
        } catch (RuntimeException away) {
            throw new JwtException("the issuer does not answer", away);
        } finally {
            asking.unlock();
        }
    }
}
