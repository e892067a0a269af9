package ae.sharjah.digital.platform.web.security;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Handlers that report refusals of the security filters as problems, like all others. */
public final class SecurityProblems
        implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private final ProblemWriter problems;
    private final PublicMethods methods;
    private final Supplier<ProblemException> issuerUnavailable;

    /** @param issuerUnavailable problem of a token that could not be checked */
    public SecurityProblems(
            ProblemWriter problems, PublicMethods methods, Supplier<ProblemException> issuerUnavailable) {
        this.problems = problems;
        this.methods = methods;
        this.issuerUnavailable = issuerUnavailable;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof InvalidBearerTokenException) {
            problems.write(invalidToken(), request, response);
            return;
        }
        Set<String> supported = methods.insteadOf(request);
        problems.write(supported.isEmpty() ? unauthenticated() : methodNotAllowed(supported), request, response);
    }

    private static ProblemException invalidToken() {
        return ProblemException.of(HttpStatus.UNAUTHORIZED, "token-invalid")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }

    private static ProblemException unauthenticated() {
        return ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthenticated")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    /** Returns 405: the request is refused as well, but signing in would not help. */
    private static ProblemException methodNotAllowed(Set<String> supported) {
        return ProblemException.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed")
                .withHeader(HttpHeaders.ALLOW, String.join(", ", supported));
    }

    /** Returns 503 when the identity provider's keys could not be fetched: not the caller's fault. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof AuthenticationServiceException) {
            problems.write(issuerUnavailable.get(), request, response);
            return;
        }
        commence(request, response, reason);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        problems.write(ProblemException.of(HttpStatus.FORBIDDEN, "access-denied"), request, response);
    }
}
