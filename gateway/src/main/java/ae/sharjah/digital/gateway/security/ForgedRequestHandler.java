package ae.sharjah.digital.gateway.security;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import ae.sharjah.digital.platform.web.security.SecurityProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Handler that distinguishes requests without the token against forgery from other refusals of browsers. */
final class ForgedRequestHandler implements AccessDeniedHandler {
    private final SecurityProblems problems;
    private final ProblemWriter writer;

    ForgedRequestHandler(SecurityProblems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (!(reason instanceof CsrfException)) {
            problems.handle(request, response, reason);
        } else if (request.getCookies() == null) {
            // The client is not one of our pages, which always send cookies, but an app that sent no token.
            problems.commence(request, response, new InsufficientAuthenticationException("no token", reason));
        } else {
            writer.write(ProblemException.of(HttpStatus.FORBIDDEN, "csrf-token-missing"), request, response);
        }
    }
}
