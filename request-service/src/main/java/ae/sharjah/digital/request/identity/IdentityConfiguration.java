package ae.sharjah.digital.request.identity;

import ae.sharjah.digital.request.identity.api.MeApi;
import ae.sharjah.digital.request.identity.api.PrincipalsApi;
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

/** Configuration of the connection to identity-service, with one circuit breaker for all calls. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    private static final int SLIDING_WINDOW_CALLS = 20;
    private static final Duration OPEN_STATE_DURATION = Duration.ofSeconds(5);

    @Bean
    IdentityClient identity(RestClient.Builder builder, IdentitySettings settings) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build());
        requests.setReadTimeout(settings.timeout());
        RestClient asCaller = builder.baseUrl(settings.url().toString())
                .requestFactory(requests)
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().setBearerAuth(CallerToken.current().getTokenValue());
                    return execution.execute(request, body);
                })
                .build();
        var clients = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(asCaller))
                .build();
        return new IdentityClient(
                clients.createClient(PrincipalsApi.class), clients.createClient(MeApi.class), breaker());
    }

    /** Returns the breaker; client errors, such as an unknown principal, do not count as failures. */
    private static CircuitBreaker breaker() {
        return CircuitBreaker.of(
                "identity-service",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(SLIDING_WINDOW_CALLS)
                        .minimumNumberOfCalls(SLIDING_WINDOW_CALLS / 2)
                        .waitDurationInOpenState(OPEN_STATE_DURATION)
                        .ignoreException(HttpClientErrorException.class::isInstance)
                        .build());
    }
}
