package ae.sharjah.digital.platform.web.security;

import ae.sharjah.digital.platform.web.config.WebProperties;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Filter chain of every resource server: bearer tokens only, no public addresses except those the service declares. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
public class SecurityConfiguration {
    private static final Duration ISSUER_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    @Bean
    @ConditionalOnMissingBean
    PublicReads publicReads() {
        return PublicReads.of();
    }

    /**
     * Disables observations of the filter chain: a span and two timers per filter cost more than the filters
     * themselves, and the request has its own.
     */
    @Bean
    SecurityObservationSettings noObservationsOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    CurrentCaller currentCaller() {
        return new CurrentCaller();
    }

    @Bean
    SecurityFilterChain resourceServer(
            HttpSecurity http,
            ProblemWriter problemWriter,
            ObjectProvider<PublicReads> reads,
            ObjectProvider<RequestMappingHandlerMapping> mappings)
            throws Exception {
        String[] open =
                reads.stream().flatMap(declared -> declared.patterns().stream()).toArray(String[]::new);
        var problems = new SecurityProblems(
                problemWriter,
                new MappedMethods(Arrays.stream(open), mappings),
                () -> ProblemException.unavailable("temporarily-unavailable", TRY_AGAIN));
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> {
                    // The request is already refused when the container dispatches to /error, which serves nothing
                    // else.
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers(EndpointRequest.to("health", "prometheus"))
                            .permitAll();
                    requests.requestMatchers(EndpointRequest.toAnyEndpoint()).hasRole("operator");
                    if (open.length > 0) {
                        requests.requestMatchers(HttpMethod.GET, open).permitAll();
                        requests.requestMatchers(HttpMethod.HEAD, open).permitAll();
                    }
                    requests.anyRequest().authenticated();
                })
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roleConverter()))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler(problems);
                                return filter;
                            }
                        }))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** Returns 400 for addresses that the firewall rejects, such as those with encoded slashes. */
    @Bean
    RequestRejectedHandler refusedAddresses(ProblemWriter problems) {
        return (request, response, reason) ->
                problems.write(ProblemException.badRequest("bad-request"), request, response);
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder accessTokens(WebProperties properties, Clock clock) {
        return new CachingJwtDecoder(
                new LazyJwtDecoder(() -> issuerDecoder(properties.security(), clock), ISSUER_TIMEOUT),
                clock,
                properties.security().clockSkew());
    }

    private static JwtDecoder issuerDecoder(WebProperties.Security security, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(security.issuer())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .restOperations(new RestTemplate(requestFactory()))
                .build();
        var times = new JwtTimestampValidator(security.clockSkew());
        times.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                times, new JwtIssuerValidator(security.issuer()), new AccessTokenValidator(security.audience())));
        return decoder;
    }

    private static SimpleClientHttpRequestFactory requestFactory() {
        var factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(ISSUER_TIMEOUT);
        factory.setReadTimeout(ISSUER_TIMEOUT);
        return factory;
    }

    private static JwtAuthenticationConverter roleConverter() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(SecurityConfiguration::roles);
        return converter;
    }

    private static Collection<GrantedAuthority> roles(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return roles == null
                ? List.of()
                : roles.stream()
                        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
    }
}
