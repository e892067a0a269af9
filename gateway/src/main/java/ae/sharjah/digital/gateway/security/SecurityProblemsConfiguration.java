package ae.sharjah.digital.gateway.security;

import ae.sharjah.digital.gateway.reference.ContractMethods;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import ae.sharjah.digital.platform.web.security.SecurityProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Problems of both security chains; no client is redirected to a login page unless it opens one. */
@Configuration(proxyBeanMethods = false)
class SecurityProblemsConfiguration {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(3);

    @Bean
    SecurityProblems securityProblems(ProblemWriter problems, ContractMethods methods) {
        return new SecurityProblems(
                problems,
                request -> methodsInsteadOf(request, methods),
                () -> ProblemException.unavailable("sign-in-unavailable", TRY_AGAIN));
    }

    @Bean
    ForgedRequestHandler forgedRequestHandler(SecurityProblems problems, ProblemWriter writer) {
        return new ForgedRequestHandler(problems, writer);
    }

    private static Set<String> methodsInsteadOf(HttpServletRequest request, ContractMethods methods) {
        if (!AccessRules.isPubliclyReadable(request)) {
            return Set.of();
        }
        Set<String> supported = methods.of(request);
        return supported.contains(request.getMethod()) ? Set.of() : supported;
    }
}
