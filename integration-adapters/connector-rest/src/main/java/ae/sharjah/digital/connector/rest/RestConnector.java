package ae.sharjah.digital.connector.rest;

import ae.sharjah.digital.adapters.spi.Connection;
import ae.sharjah.digital.adapters.spi.Connector;
import ae.sharjah.digital.adapters.spi.Delivery;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Broken;
import ae.sharjah.digital.adapters.spi.Recall;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Connector to one agency's system over HTTP, with an HTTP client of its own so that agencies share no connections. */
final class RestConnector implements Connector {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(2);

    private final Connection connection;
    private final String apiKey;
    private final ResponseReader responses;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http;

    RestConnector(Connection connection) {
        this.connection = connection;
        this.apiKey = connection.secret("apiKey");
        this.responses = new ResponseReader();
        // HTTP/1.1: the client's offer to upgrade to h2c confuses many servers.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(shorter(LONGEST_CONNECT, connection.deadline()))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Override
    public DeliveryOutcome deliver(Delivery delivery) {
        return call(
                "/requests",
                delivery.dispatchId().toString(),
                json.writeValueAsBytes(AgencyRequest.of(delivery, connection.mapping())),
                delivery.traceparent());
    }

    @Override
    public DeliveryOutcome recall(Recall recall) {
        return call(
                "/requests/" + recall.dispatchId() + "/recall",
                recall.dispatchId() + "-recall",
                new byte[0],
                recall.traceparent());
    }

    private DeliveryOutcome call(String path, String key, byte[] body, @Nullable String traceparent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(connection.baseUrl() + path))
                .timeout(connection.deadline())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-Api-Key", apiKey)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (traceparent != null) {
            request.header("traceparent", traceparent);
        }
        CompletableFuture<HttpResponse<byte[]>> response = http.sendAsync(
                request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), connection.largestResponse()));
        try {
            // The request's own timeout ends with the headers; this one covers the body too.
            return responses.read(response.get(connection.deadline().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooLate) {
            response.cancel(true);
            return new Broken("deadline");
        } catch (ExecutionException failed) {
            return new Broken(reason(failed));
        } catch (InterruptedException stopping) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            return new Broken("interrupted");
        }
    }

    /** Returns only the kind of failure, because messages may contain addresses and content. */
    private static String reason(ExecutionException failed) {
        Throwable cause = failed.getCause();
        return cause instanceof java.net.http.HttpTimeoutException
                ? "deadline"
                : cause == null ? "failed" : cause.getClass().getSimpleName();
    }

    private static Duration shorter(Duration first, Duration second) {
        return first.compareTo(second) < 0 ? first : second;
    }
}
