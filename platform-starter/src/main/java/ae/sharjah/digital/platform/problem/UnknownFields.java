package ae.sharjah.digital.platform.problem;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/**
 * Refuses bodies with fields the contract does not know, naming all of them at once. Jackson alone would stop at the
 * first; so they are collected while the body is read and refused after it.
 */
@RestControllerAdvice
public final class UnknownFields extends RequestBodyAdviceAdapter {
    private static final int MOST_REPORTED = 50;
    private static final ThreadLocal<@Nullable List<Fault>> FOUND = new ThreadLocal<>();

    /** Registers with the mapper; outside of a request body unknown fields fail as the mapper is set to. */
    public static DeserializationProblemHandler collector() {
        return new DeserializationProblemHandler() {
            @Override
            public boolean handleUnknownProperty(
                    DeserializationContext context,
                    JsonParser parser,
                    @Nullable ValueDeserializer<?> deserializer,
                    Object beanOrClass,
                    String name) {
                List<Fault> found = FOUND.get();
                if (found == null) {
                    return false;
                }
                if (found.size() < MOST_REPORTED) {
                    found.add(Fault.of(pointer(parser, context, name), "unknown-field"));
                }
                parser.skipChildren();
                return true;
            }
        };
    }

    /**
     * Where the field is. Fields that come before all of a record's components are known are kept and told later, when
     * the body has been read on: then only the place of the object around them is certain.
     */
    private static String pointer(JsonParser parser, DeserializationContext context, String name) {
        JsonParser body = context.getParser();
        if (body == null || body == parser) {
            return parser.streamReadContext().pathAsPointer().toString();
        }
        JsonPointer here = body.streamReadContext().pathAsPointer();
        JsonPointer around = body.currentToken() == JsonToken.END_OBJECT ? here : here.head();
        return (around == null ? JsonPointer.empty() : around)
                .appendProperty(name)
                .toString();
    }

    /** Ends the collecting on this thread, whatever became of the body. */
    static void forget() {
        FOUND.remove();
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        FOUND.set(new ArrayList<>());
        return input;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        List<Fault> found = FOUND.get();
        FOUND.remove();
        if (found != null && !found.isEmpty()) {
            throw ProblemException.malformed(found);
        }
        return body;
    }

    /** An optional body that is absent must not leave the thread collecting. */
    @Override
    public @Nullable Object handleEmptyBody(
            @Nullable Object body,
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        forget();
        return body;
    }
}
