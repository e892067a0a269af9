package ae.sharjah.digital.gateway.proxy;

import ae.sharjah.digital.gateway.filter.PassedHeaders;
import ae.sharjah.digital.gateway.filter.TraceHeaders;
import ae.sharjah.digital.platform.web.correlation.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Selects the headers of a request that a service receives: the few that mean something to it. A client's own claims
 * about who or where it is are not forwarded. The access token is the one that the gateway has checked or stores.
 */
@Component
final class RequestHeaders implements RequestHttpHeadersFilter, Ordered {
    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        HttpServletRequest exchange = request.servletRequest();
        var passed = new HttpHeaders();
        for (String name : PassedHeaders.NAMES) {
            List<String> values = input.get(name);
            if (values != null) {
                passed.addAll(name, values);
            }
        }
        set(passed, RequestId.HEADER, RequestId.of(exchange));
        set(passed, "traceparent", TraceHeaders.parent(exchange));
        String token = AccessToken.of(request);
        if (token != null) {
            passed.setBearerAuth(token);
        }
        return passed;
    }

    private static void set(HttpHeaders headers, String name, @Nullable String value) {
        if (value != null) {
            headers.set(name, value);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
