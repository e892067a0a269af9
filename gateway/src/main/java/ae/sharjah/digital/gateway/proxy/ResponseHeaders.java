package ae.sharjah.digital.gateway.proxy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Removes from a service's response the headers that the gateway sets itself and those that no service may send to a
 * browser.
 */
@Component
final class ResponseHeaders implements ResponseHttpHeadersFilter, Ordered {
    private static final Set<String> LEFT_OUT = Set.of(
            "connection",
            "keep-alive",
            "transfer-encoding",
            "trailer",
            "upgrade",
            "server",
            "set-cookie",
            "x-request-id",
            "traceparent",
            "tracestate",
            "content-security-policy",
            "permissions-policy",
            "pragma",
            "expires",
            "referrer-policy",
            "strict-transport-security",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection",
            "access-control-allow-origin",
            "access-control-allow-credentials");

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerResponse response) {
        var passed = new HttpHeaders();
        input.forEach((name, values) -> {
            if (!LEFT_OUT.contains(name.toLowerCase(Locale.ROOT))) {
                passed.addAll(name, values);
            }
        });
        if (!passed.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            passed.setCacheControl("no-store");
        }
        if (String.valueOf(passed.getCacheControl()).contains("public")) {
            // The response is compressed or not, and caches store what they receive, a 304 included.
            var vary = new LinkedHashSet<>(passed.getVary());
            if (vary.stream().noneMatch(HttpHeaders.ACCEPT_ENCODING::equalsIgnoreCase)) {
                vary.add(HttpHeaders.ACCEPT_ENCODING);
            }
            passed.setVary(List.copyOf(vary));
        }
        return passed;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
