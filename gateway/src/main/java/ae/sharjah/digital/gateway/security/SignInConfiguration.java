package ae.sharjah.digital.gateway.security;

import ae.sharjah.digital.gateway.GatewayProperties;
import ae.sharjah.digital.platform.web.security.AccessTokenType;
import ae.sharjah.digital.platform.web.security.CachingJwtDecoder;
import ae.sharjah.digital.platform.web.security.LazyJwtDecoder;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** The identity provider, and the sessions that a sign-in opens. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    static final String REGISTRATION = "platform";
    private static final Duration PROVIDER_TIMEOUT = Duration.ofSeconds(3);
    /** How far the provider's clock and this one may differ; the services accept a token as long. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);
    /** Longest time that the identity provider may take, to connect and to respond. */
    private static final Duration LONGEST_WAIT = PROVIDER_TIMEOUT.multipliedBy(2);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ClientRegistrationRepository registrations(GatewayProperties properties) {
        return new LazyRegistrations(
                properties, RestClient.builder().requestFactory(bounded()).build());
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients(Clock clock) {
        return new SessionAuthorizedClients(clock);
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(tokenEndpoint());
        return client;
    }

    /** Checks ID tokens: signature, issuer, audience, nonce (by Spring Security) and times. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        var decoders = new java.util.concurrent.ConcurrentHashMap<String, JwtDecoder>();
        return registration -> decoders.computeIfAbsent(registration.getRegistrationId(), id -> {
            String keys =
                    Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                    .restOperations(new RestTemplate(bounded()))
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
            return decoder;
        });
    }

    /** Checks access tokens of clients that send their own. */
    @Bean
    JwtDecoder accessTokens(GatewayProperties properties, Clock clock) {
        String issuer = properties.signIn().issuer();
        return new CachingJwtDecoder(
                new LazyJwtDecoder(() -> accessTokenDecoder(issuer, clock), PROVIDER_TIMEOUT), clock, CLOCK_SKEW);
    }

    private static JwtDecoder accessTokenDecoder(String issuer, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                .restOperations(new RestTemplate(bounded()))
                .build();
        var times = new JwtTimestampValidator(CLOCK_SKEW);
        times.setClock(clock);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(times, new JwtIssuerValidator(issuer), new AccessTokenType()));
        return decoder;
    }

    @Bean
    SessionTokens sessionTokens(
            SessionRepository<? extends Session> sessions,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            ClientRegistrationRepository registrations,
            Clock clock) {
        var provider = new RestClientRefreshTokenTokenResponseClient();
        provider.setRestClient(tokenEndpoint());
        return new SessionTokens(
                sessions,
                new SessionLock(transactions, jdbc, LONGEST_WAIT),
                new TokenRefresh(registrations, provider, clock),
                clock);
    }

    /** Converts session attributes to bytes; Spring Session looks the bean up by this name. */
    @Bean
    ConversionService springSessionConversionService(GatewayProperties properties, ResourceLoader resources) {
        var conversion = new GenericConversionService();
        conversion.addConverter(new SessionAttributeEncryptor(
                properties.signIn().sessionKeys(), Objects.requireNonNull(resources.getClassLoader())));
        return conversion;
    }

    /**
     * Names the cookie {@code __Host-}: browsers accept such a cookie from this very host only, and send it nowhere
     * else.
     */
    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(GatewayProperties.SESSION_COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    private static RestClient tokenEndpoint() {
        return RestClient.builder()
                .requestFactory(bounded())
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private static SimpleClientHttpRequestFactory bounded() {
        var factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(PROVIDER_TIMEOUT);
        factory.setReadTimeout(PROVIDER_TIMEOUT);
        return factory;
    }
}
