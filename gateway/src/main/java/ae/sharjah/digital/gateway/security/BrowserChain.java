package ae.sharjah.digital.gateway.security;

import ae.sharjah.digital.gateway.GatewayProperties;
import ae.sharjah.digital.gateway.limit.ArrivalLimitFilter;
import ae.sharjah.digital.gateway.limit.RateLimit;
import ae.sharjah.digital.gateway.limit.RateLimitFilter;
import ae.sharjah.digital.gateway.route.RouteTable;
import ae.sharjah.digital.gateway.route.Trait;
import ae.sharjah.digital.platform.web.security.SecurityProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.session.DisableEncodeUrlFilter;

/** Security of browsers: a session by cookie, its tokens on the server, forged requests refused. */
@Configuration(proxyBeanMethods = false)
class BrowserChain {
    static final String SIGN_IN_FAILED = "/?sign-in=failed";
    static final String SIGN_IN_UNAVAILABLE = "/?sign-in=unavailable";
    private static final Logger LOG = LoggerFactory.getLogger(BrowserChain.class);

    /**
     * Returns the chain of static files: they are public, so no session is looked up and no cookie set, and caches may
     * store them.
     */
    @Bean
    @Order(3)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return http.securityMatcher(BrowserChain::isSessionless)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain browser(
            HttpSecurity http,
            GatewayProperties properties,
            ClientRegistrationRepository registrations,
            SecurityProblems problems,
            ForgedRequestHandler forgedRequests,
            RateLimit limit,
            Clock clock)
            throws Exception {
        return http.requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CookieCsrfTokenRequestHandler()))
                .authorizeHttpRequests(AccessRules::apply)
                .oauth2Login(login -> login.defaultSuccessUrl("/", true)
                        .failureHandler(signInFailed())
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler(signInFailed());
                                return filter;
                            }
                        }))
                .logout(logout -> logout.logoutSuccessHandler(signOut(registrations, properties))
                        .deleteCookies("XSRF-TOKEN"))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(problems).accessDeniedHandler(limit.denials(forgedRequests)))
                .addFilterBefore(new ArrivalLimitFilter(limit), DisableEncodeUrlFilter.class)
                .addFilterBefore(
                        new SessionLifetimeFilter(properties.signIn().longestSession(), clock),
                        SecurityContextHolderFilter.class)
                .addFilterBefore(new SignInUnavailableFilter(), LogoutFilter.class)
                .addFilterBefore(new RateLimitFilter(limit), SignInUnavailableFilter.class)
                .build();
    }

    private static boolean isSessionless(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && RouteTable.find(request)
                        .filter(route -> route.is(Trait.SESSIONLESS))
                        .isPresent();
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(settings -> settings.path("/").secure(true).sameSite("Lax"));
        return cookie;
    }

    private static AuthenticationFailureHandler signInFailed() {
        return (request, response, reason) -> {
            LOG.warn("sign-in failed: {}", reason.getMessage());
            boolean unavailable = reason.getCause() instanceof ProviderUnavailableException;
            response.sendRedirect(unavailable ? SIGN_IN_UNAVAILABLE : SIGN_IN_FAILED);
        };
    }

    /** Ends the session at the identity provider too, then returns to the portal. */
    private static OidcClientInitiatedLogoutSuccessHandler signOut(
            ClientRegistrationRepository registrations, GatewayProperties properties) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(properties.publicUrl() + "/");
        return handler;
    }
}
