package ae.sharjah.digital.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Formulates refusals in the reader's language and writes them, in filters and in routes alike. */
@Component
public final class Problems {
    /** Request attribute with the exchange's identifier. */
    public static final String REQUEST_ID = "gateway.request-id";

    private final MessageSource texts = texts();
    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    private static MessageSource texts() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("problems");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }

    /** Writes the problem to the response; only ends a response that is already committed. */
    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_LANGUAGE, ReaderLanguage.of(request).getLanguage());
        refusal.headers().forEach(response::setHeader);
        byte[] body = json.writeValueAsBytes(worded(refusal, request));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Returns the problem as the response of a route. */
    public ServerResponse answer(Refusal refusal) {
        return ServerResponse.status(refusal.status()).build((request, response) -> {
            write(refusal, request, response);
            return null;
        });
    }

    private Problem worded(Refusal refusal, HttpServletRequest request) {
        Locale language = ReaderLanguage.of(request);
        String key = "problem." + refusal.code();
        return new Problem(
                URI.create("urn:problem:" + refusal.code()),
                texts.getMessage(key + ".title", null, language),
                refusal.status().value(),
                texts.getMessage(key + ".detail", null, language),
                refusal.code(),
                (@Nullable String) request.getAttribute(REQUEST_ID));
    }
}
