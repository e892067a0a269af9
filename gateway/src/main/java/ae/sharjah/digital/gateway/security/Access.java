package ae.sharjah.digital.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which addresses need sign-in, whichever way one has signed in. */
final class Access {
    private static final String[] PUBLIC_READS = {
        "/api/v1/services/**",
        "/api/v1/agencies/**",
        "/api/v1/sectors/**",
        "/api/v1/audiences",
        "/api/v1/life-stages",
        "/api/v1/life-events/**",
        "/id/service/*",
        "/id/agency/*",
        "/id/event/*",
        "/catalogue",
        "/catalogue/services.ttl",
        "/catalogue/services.jsonld"
    };
    private static final String[] SIGNED_IN = {
        "/api/v1/recommendations",
        "/api/v1/requests/**",
        "/api/v1/complaints/**",
        "/api/v1/complaint-categories",
        "/api/v1/notifications/**",
        "/api/v1/me",
        "/api/v1/me/principals/**",
        "/api/agency/v1/services/**",
        "/api/agency/v1/tasks/**",
        "/api/agency/v1/officers/**",
        "/api/agency/v1/requests/**",
        "/api/agency/v1/reasons",
        "/api/agency/v1/purposes",
        "/api/agency/v1/roles",
        "/api/agency/v1/complaints/**",
        "/api/office/v1/services/**",
        "/api/office/v1/reviews/**",
        "/api/partner/v1/services/**"
    };

    private static final PathPatternRequestMatcher.Builder ANY_METHOD = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher READABLE_BY_ALL = new OrRequestMatcher(
            Arrays.stream(PUBLIC_READS).<RequestMatcher>map(ANY_METHOD::matcher).toList());

    private Access() {}

    /** Whether everybody may read the address, so that its methods are no secret either. */
    static boolean readableByAll(HttpServletRequest request) {
        return READABLE_BY_ALL.matches(request);
    }

    /** Addresses that no route knows stay open, to be told not to exist. */
    static void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(HttpMethod.GET, PUBLIC_READS)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, PUBLIC_READS)
                .permitAll()
                .requestMatchers(PUBLIC_READS)
                .authenticated()
                .requestMatchers(SIGNED_IN)
                .authenticated()
                .anyRequest()
                .permitAll();
    }
}
