package ae.sharjah.digital.gateway.security;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Which addresses need sign-in, whichever way one has signed in. */
final class Access {
    private static final String[] PUBLIC_READS = {
        "/api/v1/services/**", "/api/v1/agencies/**", "/api/v1/sectors/**", "/api/v1/life-events/**"
    };
    private static final String[] SIGNED_IN = {
        "/api/v1/services/**",
        "/api/v1/agencies/**",
        "/api/v1/sectors/**",
        "/api/v1/life-events/**",
        "/api/v1/requests/**",
        "/api/v1/notifications/**",
        "/api/v1/me"
    };

    private Access() {}

    /** Addresses that no route knows stay open, to be told not to exist. */
    static void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(HttpMethod.GET, PUBLIC_READS)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, PUBLIC_READS)
                .permitAll()
                .requestMatchers(SIGNED_IN)
                .authenticated()
                .anyRequest()
                .permitAll();
    }
}
