package ae.sharjah.digital.platform.web.security;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/** Handlers that report refusals of the security filters as problems, like all others. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {
    private static final String RETRY_AFTER_SECONDS = "2";

    private final ProblemWriter problems;
    private final PublicMethods methods;

    SecurityProblems(ProblemWriter problems, PublicMethods methods) {
        this.problems = problems;
        this.methods = methods;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        ProblemException problem = reason instanceof InvalidBearerTokenException
                ? ProblemException.of(HttpStatus.UNAUTHORIZED, "token-invalid")
                        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                : methods.methodNotSupported(request)
                        .map(SecurityProblems::methodNotAllowed)
                        .orElseGet(SecurityProblems::unauthenticated);
        problems.write(problem, request, response);
    }

    private static ProblemException unauthenticated() {
        return ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthenticated")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    /** Returns 405: the request is refused as well, but signing in would not help. */
    private static ProblemException methodNotAllowed(HttpRequestMethodNotSupportedException wrong) {
        String[] known = wrong.getSupportedMethods();
        return ProblemException.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed")
                .withHeader(HttpHeaders.ALLOW, known == null ? "" : String.join(", ", known));
    }

    /** Returns 503 when the identity provider's keys could not be fetched: not the caller's fault. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof AuthenticationServiceException) {
            problems.write(
                    ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable")
                            .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS),
                    request,
                    response);
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
