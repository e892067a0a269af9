package ae.sharjah.digital.adapters.host.callback.web;

import ae.sharjah.digital.adapters.host.callback.CallbackSignature;
import ae.sharjah.digital.adapters.host.connection.AgencyConnection;
import ae.sharjah.digital.adapters.host.connection.Connections;
import ae.sharjah.digital.platform.problem.ProblemException;
import ae.sharjah.digital.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Filter that authenticates a callback as the connection whose secret signed it and refuses all other requests. */
final class CallbackSignatureFilter extends OncePerRequestFilter {
    private static final Pattern ADDRESS = Pattern.compile("/agency-callbacks/v1/([a-z0-9-]{1,64})/results");

    private final Connections connections;
    private final CallbackSignature signature;
    private final ProblemWriter problems;
    private final Clock clock;

    CallbackSignatureFilter(Connections connections, CallbackSignature signature, ProblemWriter problems, Clock clock) {
        this.connections = connections;
        this.signature = signature;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var cached = new CachedBodyRequest(request);
            Matcher address = ADDRESS.matcher(request.getRequestURI());
            AgencyConnection connection =
                    address.matches() ? connections.find(address.group(1)).orElse(null) : null;
            if (connection == null || !isSigned(connection, cached)) {
                throw ProblemException.of(HttpStatus.UNAUTHORIZED, "signature-invalid");
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    connection.id(), null, AuthorityUtils.createAuthorityList("ROLE_agency")));
            SecurityContextHolder.setContext(context);
            chain.doFilter(cached, response);
        } catch (ProblemException refused) {
            problems.write(refused, request, response);
        }
    }

    private boolean isSigned(AgencyConnection connection, CachedBodyRequest request) {
        return signature.isValid(
                connection.connection().secret("callback"),
                request.getHeader("webhook-id"),
                request.getHeader("webhook-timestamp"),
                request.getHeader("webhook-signature"),
                request.body(),
                clock.instant());
    }
}
