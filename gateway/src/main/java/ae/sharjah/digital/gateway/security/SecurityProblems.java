package ae.sharjah.digital.gateway.security;

import ae.sharjah.digital.gateway.problem.Problems;
import ae.sharjah.digital.gateway.problem.Refusal;
import ae.sharjah.digital.gateway.reference.ContractMethods;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Writes refusals of the security filters as problems; no client is ever redirected to a login page unasked. */
@Component
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(3);

    private final Problems problems;
    private final ContractMethods methods;

    SecurityProblems(Problems problems, ContractMethods methods) {
        this.problems = problems;
        this.methods = methods;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (!(reason instanceof InvalidBearerTokenException) && AccessRules.isPubliclyReadable(request)) {
            Set<String> known = methods.of(request);
            if (!known.isEmpty() && !known.contains(request.getMethod())) {
                // The request is refused nevertheless, but signing in would not help.
                problems.write(
                        Refusal.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed")
                                .with(HttpHeaders.ALLOW, String.join(", ", known)),
                        request,
                        response);
                return;
            }
        }
        Refusal refusal = reason instanceof InvalidBearerTokenException
                ? Refusal.of(HttpStatus.UNAUTHORIZED, "token-invalid")
                        .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                : Refusal.of(HttpStatus.UNAUTHORIZED, "unauthenticated").with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(refusal, request, response);
    }

    /**
     * Responds with 503 when the provider's keys are missing and the token could not be checked: not the caller's
     * fault.
     */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof AuthenticationServiceException) {
            problems.write(Refusal.unavailable("sign-in-unavailable", TRY_AGAIN), request, response);
            return;
        }
        commence(request, response, reason);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException && request.getCookies() == null) {
            // The client is not one of our pages, which always send cookies, but an app that sent no token.
            commence(request, response, new InsufficientAuthenticationException("no token", reason));
            return;
        }
        String code = reason instanceof CsrfException ? "csrf-token-missing" : "access-denied";
        problems.write(Refusal.of(HttpStatus.FORBIDDEN, code), request, response);
    }
}
