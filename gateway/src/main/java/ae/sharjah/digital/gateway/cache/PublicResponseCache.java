package ae.sharjah.digital.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves public responses from memory for as long as their service allows, and revalidates them by their entity tag
 * afterwards. While one request revalidates, others get the cached response, within the grace that the service grants.
 * So a page that is often requested costs its service one request a second at most. The cache is only for addresses
 * whose responses depend on nothing but the address, {@code Accept} and {@code Accept-Language}.
 */
public final class PublicResponseCache implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    static final int LARGEST_BODY = 256 * 1024;
    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int LONGEST_KEY = 1_024;
    private static final Duration FORGET_AFTER = Duration.ofMinutes(10);

    private final Cache<String, CachedResponse> responses = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, CachedResponse response) -> key.length() * 2 + response.weight())
            .expireAfterAccess(FORGET_AFTER)
            .build();
    private final Set<String> revalidating = ConcurrentHashMap.newKeySet();

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        String key = key(request);
        if (key == null) {
            return next.handle(request);
        }
        String ifNoneMatch = request.headers().firstHeader(HttpHeaders.IF_NONE_MATCH);
        CachedResponse cached = responses.getIfPresent(key);
        if (cached == null) {
            return cacheCompleted(key, next.handle(request));
        }
        long now = System.nanoTime();
        boolean revalidates = !cached.freshAt(now) && revalidating.add(key);
        if (cached.freshAt(now) || (!revalidates && cached.tolerableAt(now))) {
            return cached.toResponse(ifNoneMatch, now);
        }
        try {
            return revalidate(key, cached, request, next);
        } finally {
            if (revalidates) {
                revalidating.remove(key);
            }
        }
    }

    private ServerResponse revalidate(
            String key, CachedResponse cached, ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        String ifNoneMatch = request.headers().firstHeader(HttpHeaders.IF_NONE_MATCH);
        String tag = cached.tag();
        var revalidation = ServerRequest.from(request)
                .headers(headers -> {
                    headers.remove(HttpHeaders.IF_NONE_MATCH);
                    if (tag != null) {
                        headers.set(HttpHeaders.IF_NONE_MATCH, tag);
                    }
                })
                .build();
        ServerResponse response = next.handle(revalidation);
        if (response.statusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED)) {
            if (response instanceof AutoCloseable open) {
                open.close();
            }
            long now = System.nanoTime();
            CachedResponse confirmed = cached.confirmed(now);
            responses.put(key, confirmed);
            return confirmed.toResponse(ifNoneMatch, now);
        }
        responses.invalidate(key);
        return cacheCompleted(key, response);
    }

    private ServerResponse cacheCompleted(String key, ServerResponse response) {
        CachePolicy lifetime =
                response.statusCode().isSameCodeAs(HttpStatus.OK) ? CachePolicy.of(response.headers()) : null;
        return lifetime == null
                ? response
                : new CachingResponse(response, body -> responses.put(key, entry(response, body, lifetime)));
    }

    private static CachedResponse entry(ServerResponse response, byte[] body, CachePolicy lifetime) {
        var headers = new HttpHeaders();
        headers.putAll(response.headers());
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        headers.remove(HttpHeaders.CONNECTION);
        headers.remove(HttpHeaders.DATE);
        return new CachedResponse(headers, body, System.nanoTime(), lifetime.fresh(), lifetime.grace());
    }

    private static @Nullable String key(ServerRequest request) {
        if (request.method() != HttpMethod.GET || request.headers().firstHeader(HttpHeaders.RANGE) != null) {
            return null;
        }
        String query = request.uri().getRawQuery();
        String key = String.join(
                "\n",
                request.uri().getRawPath(),
                query == null ? "" : query,
                String.join(",", request.headers().header(HttpHeaders.ACCEPT)),
                String.join(",", request.headers().header(HttpHeaders.ACCEPT_LANGUAGE)));
        return key.length() > LONGEST_KEY ? null : key;
    }
}
