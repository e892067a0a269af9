package ae.sharjah.digital.gateway.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends an exchange to its service, streaming both bodies. */
final class BackendExchange implements ProxyExchange {
    private final Connections connections;
    private final OpenStreams streams;

    BackendExchange(Connections connections, OpenStreams streams) {
        this.connections = connections;
        this.streams = streams;
    }

    /** @throws UncheckedIOException when the service sent no response, or the client no body */
    @Override
    public ServerResponse exchange(Request request) {
        URI to = Objects.requireNonNull(request.getUri(), "routes set where to");
        var outgoing = new HttpUriRequestBase(request.getMethod().name(), to);
        request.getHeaders().forEach((name, values) -> values.forEach(value -> outgoing.addHeader(name, value)));
        boolean stream = Streams.is(request.getServerRequest());
        try {
            var body = ClientBody.of(request.getServerRequest().servletRequest());
            if (body != null) {
                outgoing.setEntity(body);
            }
            ClassicHttpResponse incoming = connections.send(outgoing, to, stream);
            var response = new BackendResponse(outgoing::cancel, incoming, stream, streams);
            var head = new Head(HttpStatusCode.valueOf(incoming.getCode()), headers(incoming));
            request.getResponseConsumers().forEach(consumer -> consumer.accept(head, response));
            return response;
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        }
    }

    private static HttpHeaders headers(ClassicHttpResponse incoming) {
        var headers = new HttpHeaders();
        for (Header header : incoming.getHeaders()) {
            headers.add(header.getName(), header.getValue());
        }
        return headers;
    }

    private record Head(HttpStatusCode status, HttpHeaders headers) implements Response {
        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
