package ae.sharjah.digital.gateway.proxy;

import ae.sharjah.digital.gateway.problem.ProblemResponses;
import ae.sharjah.digital.gateway.security.SessionToken;
import ae.sharjah.digital.gateway.security.SessionTokens;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Adds the access token of the browser's session; the browser itself never sees one. */
@Component
final class TokenRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(3);

    private final SessionTokens tokens;
    private final ProblemResponses problems;

    TokenRelay(SessionTokens tokens, ProblemResponses problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        return switch (tokens.of(request.servletRequest())) {
            case SessionToken.NotNeeded() -> next.handle(request);
            case SessionToken.Valid(String token) -> {
                AccessToken.ofSession(request, token);
                yield next.handle(request);
            }
            case SessionToken.Ended() -> problems.of(ProblemException.of(HttpStatus.UNAUTHORIZED, "session-ended"));
            case SessionToken.Unavailable() ->
                problems.of(ProblemException.unavailable("sign-in-unavailable", TRY_AGAIN));
        };
    }
}
