package ae.sharjah.digital.request.representation;

import ae.sharjah.digital.request.representation.api.PrincipalsApi;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** The way to identity-service. */
@Configuration(proxyBeanMethods = false)
class RepresentationConfiguration {
    private static final int CALLS_LOOKED_AT = 20;
    private static final Duration REST = Duration.ofSeconds(5);

    @Bean
    Representation representation(RestClient.Builder builder, RepresentationSettings settings) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build());
        requests.setReadTimeout(settings.timeout());
        RestClient identity = builder.baseUrl(settings.url().toString())
                .requestFactory(requests)
                .build();
        return new IdentityRepresentation(token -> client(identity, token), breaker());
    }

    private static PrincipalsApi client(RestClient identity, String token) {
        RestClient asCaller = identity.mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(asCaller))
                .build()
                .createClient(PrincipalsApi.class);
    }

    /** A principal that is none of the caller's says nothing about identity-service. */
    private static CircuitBreaker breaker() {
        return CircuitBreaker.of(
                "identity-service",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CALLS_LOOKED_AT)
                        .minimumNumberOfCalls(CALLS_LOOKED_AT / 2)
                        .waitDurationInOpenState(REST)
                        .ignoreException(HttpClientErrorException.class::isInstance)
                        .build());
    }
}
