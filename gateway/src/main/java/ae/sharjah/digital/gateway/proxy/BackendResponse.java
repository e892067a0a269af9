package ae.sharjah.digital.gateway.proxy;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's response on its way to the client. The connection returns to the pool when the body has passed completely
 * and is cut otherwise: reading a stream to its end, as the framework's own exchange does, would never finish.
 */
final class BackendResponse implements ServerResponse, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackendResponse.class);
    private static final int BUFFER_BYTES = 8192;

    private final Cancellable exchange;
    private final ClassicHttpResponse received;
    private final OpenStreams streams;
    private final boolean stream;
    private final HttpHeaders headers = new HttpHeaders();

    /** @param exchange cancelled to cut the connection */
    BackendResponse(Cancellable exchange, ClassicHttpResponse received, boolean stream, OpenStreams streams) {
        this.exchange = exchange;
        this.received = received;
        this.stream = stream;
        this.streams = streams;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(received.getCode());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        if (stream) {
            streams.opened(exchange);
        }
        boolean complete = false;
        try {
            response.setStatus(received.getCode());
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            HttpEntity body = received.getEntity();
            complete = body == null || pass(body.getContent(), response.getOutputStream());
        } finally {
            streams.closed(exchange);
            if (complete) {
                received.close();
            } else {
                cut();
            }
        }
        return null;
    }

    /** Closes a response that is not passed on: its connection returns to the pool, or is cut. */
    @Override
    public void close() throws IOException {
        received.close();
    }

    /** Cuts the service's response before its end: closing alone would read the rest first. */
    private void cut() {
        exchange.cancel();
        try {
            received.close();
        } catch (IOException alreadyCut) {
            LOG.debug("the connection was cut", alreadyCut);
        }
    }

    private boolean pass(InputStream from, OutputStream to) throws IOException {
        if (stream) {
            // The client learns that the stream is open before any event occurs.
            to.flush();
        }
        byte[] buffer = new byte[BUFFER_BYTES];
        int count;
        while ((count = from.read(buffer)) >= 0) {
            try {
                to.write(buffer, 0, count);
                if (stream) {
                    to.flush();
                }
            } catch (IOException clientGone) {
                LOG.debug("the client has gone", clientGone);
                return false;
            }
        }
        from.close();
        return true;
    }
}
