package ae.sharjah.digital.gateway.proxy;

import ae.sharjah.digital.gateway.GatewayProperties.Deadlines;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Pooled HTTP/1.1 connections to the services: some for exchanges with a deadline, some for streams without. They retry
 * nothing and follow no redirects: a client's request is sent once.
 */
final class Connections implements Closeable {
    private static final int MOST_STREAMS = 8000;
    private static final TimeValue DOUBTFUL_AFTER = TimeValue.ofMilliseconds(500);
    /** Shorter than the services' idle timeout of a connection, so that the gateway is the side that closes it. */
    private static final TimeValue IDLE_UNTIL = TimeValue.ofSeconds(5);

    private final CloseableHttpClient exchanges;
    private final CloseableHttpClient streams;

    Connections(Deadlines deadlines) {
        exchanges = client(deadlines.connections(), deadlines, Timeout.of(deadlines.answer()));
        streams = client(MOST_STREAMS, deadlines, Timeout.INFINITE);
    }

    ClassicHttpResponse send(ClassicHttpRequest request, URI to, boolean stream) throws IOException {
        HttpClient client = stream ? streams : exchanges;
        return client.executeOpen(new HttpHost(to.getScheme(), to.getHost(), to.getPort()), request, null);
    }

    private static CloseableHttpClient client(int most, Deadlines deadlines, Timeout silence) {
        Timeout connect = timeout(deadlines.connect());
        var pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(most)
                .setMaxConnTotal(most * 4)
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setTcpNoDelay(true)
                        .setSoKeepAlive(true)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(silence)
                        .setValidateAfterInactivity(DOUBTFUL_AFTER)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(silence)
                        .setProtocolUpgradeEnabled(false)
                        .setRedirectsEnabled(false)
                        .build())
                .setKeepAliveStrategy((response, context) -> IDLE_UNTIL)
                .evictExpiredConnections()
                .evictIdleConnections(IDLE_UNTIL)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    @Override
    public void close() throws IOException {
        try (exchanges;
                streams) {
            // closes both, even if closing the first fails
        }
    }
}
