package ae.sharjah.digital.catalog.recommendation;

import ae.sharjah.digital.catalog.recommendation.api.MeApi;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Configures the client of identity-service. */
@Configuration(proxyBeanMethods = false)
class ProfilesConfiguration {
    private static final int SLIDING_WINDOW_CALLS = 20;
    private static final Duration OPEN_DURATION = Duration.ofSeconds(5);

    @Bean
    Profiles profiles(
            RestClient.Builder builder,
            @Value("${catalog.identity.url}") String url,
            @Value("${catalog.identity.timeout}") Duration timeout) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build());
        requests.setReadTimeout(timeout);
        RestClient identity = builder.baseUrl(url).requestFactory(requests).build();
        return new IdentityProfiles(token -> client(identity, token), breaker());
    }

    private static MeApi client(RestClient identity, String token) {
        RestClient asCaller = identity.mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(asCaller))
                .build()
                .createClient(MeApi.class);
    }

    /**
     * Creates the circuit breaker. A rejected token says nothing about identity-service, so it does not count as a
     * failure.
     */
    private static CircuitBreaker breaker() {
        return CircuitBreaker.of(
                "identity-service",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(SLIDING_WINDOW_CALLS)
                        .minimumNumberOfCalls(SLIDING_WINDOW_CALLS / 2)
                        .waitDurationInOpenState(OPEN_DURATION)
                        .ignoreException(HttpClientErrorException.class::isInstance)
                        .build());
    }
}
