package ae.sharjah.digital.adapters.host.content;

import ae.sharjah.digital.adapters.host.connection.AdaptersProperties;
import ae.sharjah.digital.adapters.host.content.api.DispatchesApi;
import ae.sharjah.digital.platform.events.message.CurrentTrace;
import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Configuration of the client of request-service, which uses a token of this host's own. */
@Configuration(proxyBeanMethods = false)
class DispatchContentConfiguration {
    private static final String REGISTRATION = "request-service";

    @Bean
    DispatchContentReader dispatchContentReader(
            AdaptersProperties properties, RestClient.Builder builder, CurrentTrace trace) {
        var settings = properties.requestService();
        ClientHttpRequestFactory requestFactory = requestFactory(settings);
        var token = new OAuth2ClientHttpRequestInterceptor(tokenManager(settings, requestFactory));
        var host = new AnonymousAuthenticationToken(
                REGISTRATION, settings.clientId(), AuthorityUtils.createAuthorityList("system"));
        token.setClientRegistrationIdResolver(request -> REGISTRATION);
        token.setPrincipalResolver(request -> host);
        RestClient client = builder.baseUrl(settings.url())
                .requestFactory(requestFactory)
                .requestInterceptor(token)
                .build();
        return new RequestServiceContentReader(
                HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                        .build()
                        .createClient(DispatchesApi.class),
                trace);
    }

    /**
     * Creates a manager that looks up the issuer's addresses on first use, so that the host starts without the issuer.
     */
    private static OAuth2AuthorizedClientManager tokenManager(
            AdaptersProperties.RequestService settings, ClientHttpRequestFactory requestFactory) {
        var registrations = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
        var responses = new RestClientClientCredentialsTokenResponseClient();
        responses.setRestClient(RestClient.builder()
                .requestFactory(requestFactory)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(credentials -> credentials.accessTokenResponseClient(responses))
                .build());
        return manager;
    }

    private static ClientRegistration registration(AdaptersProperties.RequestService settings) {
        return ClientRegistrations.fromIssuerLocation(settings.tokenIssuer())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private static ClientHttpRequestFactory requestFactory(AdaptersProperties.RequestService settings) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build());
        factory.setReadTimeout(settings.timeout());
        return factory;
    }
}
