package ae.sharjah.digital.platform.web.problem;

import ae.sharjah.digital.platform.web.correlation.RequestId;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Localizes problems in the reader's language and writes them, inside Spring MVC and in filters. */
public final class ProblemWriter {
    private final MessageSource texts;
    private final JsonMapper json;

    public ProblemWriter(MessageSource texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /**
     * Returns a writer of the texts in the application's own bundle {@code problems}, if it has one, and otherwise in
     * {@code platform-problems}.
     */
    public static ProblemWriter withBundledTexts(JsonMapper json) {
        var texts = new ResourceBundleMessageSource();
        // Each lookup in a missing bundle would log a warning.
        boolean own = new ClassPathResource("problems_en.properties").exists();
        texts.setBasenames(own ? new String[] {"problems", "platform-problems"} : new String[] {"platform-problems"});
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return new ProblemWriter(texts, json);
    }

    public ResponseEntity<Problem> toResponse(ProblemException problem, HttpServletRequest request) {
        var response = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers(problem, request).forEach(response::header);
        return response.body(localize(problem, request));
    }

    /** Writes directly to the response, for filters that run before Spring MVC; a committed response stays unchanged. */
    public void write(ProblemException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        headers(problem, request).forEach(response::setHeader);
        byte[] body = json.writeValueAsBytes(localize(problem, request));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    public Problem localize(ProblemException problem, HttpServletRequest request) {
        Locale language = ReaderLanguage.of(request);
        HttpStatus status = problem.status();
        Object[] arguments = localizeArguments(problem.arguments(), language);
        String key = "problem." + problem.code();
        String title = texts.getMessage(key + ".title", arguments, status.getReasonPhrase(), language);
        String detail = texts.getMessage(key + ".detail", arguments, null, language);
        List<Problem.Error> errors = problem.faults().stream()
                .map(fault -> new Problem.Error(fault.pointer(), fault.code(), localize(fault, language)))
                .toList();
        return new Problem(
                URI.create("urn:problem:" + problem.code()),
                title == null ? status.getReasonPhrase() : title,
                status.value(),
                detail,
                problem.code(),
                RequestId.of(request),
                errors,
                problem.current());
    }

    private static Object[] localizeArguments(List<Object> arguments, Locale language) {
        return arguments.stream()
                .map(argument -> argument instanceof LocalizedText text ? text.in(language) : argument)
                .toArray();
    }

    /** Returns a fault's text, for responses that list faults without being a problem themselves. */
    public String localize(Fault fault, Locale language) {
        if (fault.message() != null) {
            return fault.message();
        }
        String text = texts.getMessage(
                "fault." + fault.text(), localizeArguments(fault.arguments(), language), fault.code(), language);
        return text == null ? fault.code() : text;
    }

    private static Map<String, String> headers(ProblemException problem, HttpServletRequest request) {
        var headers = new java.util.LinkedHashMap<>(problem.headers());
        headers.put(HttpHeaders.CONTENT_LANGUAGE, ReaderLanguage.of(request).getLanguage());
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        return headers;
    }
}
