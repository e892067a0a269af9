package ae.sharjah.digital.adapters.host.callback.web;

import ae.sharjah.digital.adapters.host.callback.CallbackSignature;
import ae.sharjah.digital.adapters.host.connection.AdaptersProperties;
import ae.sharjah.digital.adapters.host.connection.Connections;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Separate security filter chain for callbacks: agencies sign their requests and have no tokens. */
@Configuration(proxyBeanMethods = false)
class CallbackSecurityConfiguration {
    @Bean
    @Order(1)
    SecurityFilterChain agencyCallbacks(
            HttpSecurity http,
            Connections connections,
            AdaptersProperties properties,
            ProblemWriter problems,
            Clock clock)
            throws Exception {
        var filter = new CallbackSignatureFilter(
                connections, new CallbackSignature(properties.replayWindow()), problems, clock);
        return http.securityMatcher("/agency-callbacks/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(filter, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("agency"))
                .build();
    }
}
