package ae.sharjah.digital.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Finds the access token of a browser's session and refreshes it when it is about to expire: once, however many
 * exchanges of the session run at that moment and at however many replicas.
 */
public final class SessionTokens {
    private final SessionRepository<? extends Session> sessions;
    private final SessionLock lock;
    private final TokenRefresh refresh;
    private final Clock clock;

    SessionTokens(SessionRepository<? extends Session> sessions, SessionLock lock, TokenRefresh refresh, Clock clock) {
        this.sessions = sessions;
        this.lock = lock;
        this.refresh = refresh;
        this.clock = clock;
    }

    public SessionToken of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken)) {
            return new SessionToken.NotNeeded();
        }
        StoredTokens tokens = StoredTokens.of(session);
        if (tokens != null && tokens.lastsAt(clock.instant())) {
            return new SessionToken.Valid(tokens.access());
        }
        SessionToken token = lock.whileHeld(session.getId(), () -> refreshed(sessions, session.getId()));
        if (token instanceof SessionToken.Ended) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        return token;
    }

    /** Reads the session again under the lock: another exchange may have refreshed its tokens or ended it meanwhile. */
    private <S extends Session> SessionToken refreshed(SessionRepository<S> repository, String id) {
        @Nullable S latest = repository.findById(id);
        StoredTokens tokens = latest == null ? null : latest.getAttribute(StoredTokens.ATTRIBUTE);
        if (latest == null || tokens == null) {
            return new SessionToken.Ended();
        }
        if (tokens.lastsAt(clock.instant())) {
            return new SessionToken.Valid(tokens.access());
        }
        return switch (refresh.refresh(tokens)) {
            case TokenRefresh.Result.Refreshed(StoredTokens fresh) -> {
                latest.setAttribute(StoredTokens.ATTRIBUTE, fresh);
                repository.save(latest);
                yield new SessionToken.Valid(fresh.access());
            }
            case TokenRefresh.Result.Refused() -> new SessionToken.Ended();
            case TokenRefresh.Result.NoAnswer() -> new SessionToken.Unavailable();
        };
    }
}
