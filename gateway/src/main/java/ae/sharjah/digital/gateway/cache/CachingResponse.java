package ae.sharjah.digital.gateway.cache;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A response whose body is cached after it has passed completely.
 *
 * @param store receives the body; not called when the response was cut off or is too large
 */
record CachingResponse(ServerResponse backend, Consumer<byte[]> store) implements ServerResponse {

    @Override
    public HttpStatusCode statusCode() {
        return backend.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return backend.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return backend.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        long length = headers().getContentLength();
        var copy = new CopyingResponse(response, PublicResponseCache.LARGEST_BODY, length, store);
        ModelAndView view = backend.writeTo(request, copy, context);
        copy.ended();
        return view;
    }
}
