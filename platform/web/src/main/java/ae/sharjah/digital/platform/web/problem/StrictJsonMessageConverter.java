package ae.sharjah.digital.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads request bodies as the contracts say: UTF-8 alone, no value taken for one of another kind, none altered. Jackson
 * stops at the first value that does not fit; here it is left out and the rest read on, so that all are told at once.
 */
public final class StrictJsonMessageConverter extends JacksonJsonHttpMessageConverter {
    private static final int MOST_REPORTED = 50;
    private static final List<CoercionInputShape> NO_TEXTS =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    public StrictJsonMessageConverter(JsonMapper usual) {
        super(strict(usual));
    }

    private static JsonMapper strict(JsonMapper usual) {
        return usual.rebuild()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> NO_TEXTS.forEach(shape -> texts.setCoercion(shape, CoercionAction.Fail)))
                .annotationIntrospector(new AnnotationIntrospectorPair(
                        new NoNulls(), usual.deserializationConfig().getAnnotationIntrospector()))
                .addHandler(UnknownFields.collector())
                .build();
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage input, @Nullable Map<String, Object> hints)
            throws IOException {
        MediaType kind = input.getHeaders().getContentType();
        if (kind != null && kind.getCharset() != null && !StandardCharsets.UTF_8.equals(kind.getCharset())) {
            throw ProblemException.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
        }
        byte[] body = input.getBody().readAllBytes();
        InputFaults told = InputFaults.current();
        InputFaults faults = told == null ? new InputFaults() : told;
        for (Fault fault : JsonBodyValidator.faults(body, getMapper(), MOST_REPORTED)) {
            body = without(body, fault, faults);
        }
        Object read = readOn(type, new Bytes(input.getHeaders(), body), hints, faults);
        if (told == null && !faults.isEmpty()) {
            throw faults.problem();
        }
        return read;
    }

    private Object readOn(ResolvableType type, Bytes body, @Nullable Map<String, Object> hints, InputFaults faults)
            throws IOException {
        Bytes rest = body;
        for (int left = MOST_REPORTED; ; left--) {
            List<Fault> unknown = UnknownFields.collect();
            try {
                Object read = super.read(type, rest, hints);
                unknown.forEach(faults::ofShape);
                return read;
            } catch (HttpMessageNotReadableException unreadable) {
                ProblemException problem = UnreadableBody.explain(unreadable);
                if (problem.faults().isEmpty()) {
                    throw problem;
                }
                if (left == 0) {
                    throw faults.problem();
                }
                rest = new Bytes(
                        body.headers(), without(rest.bytes(), problem.faults().getFirst(), faults));
            } finally {
                UnknownFields.forget();
            }
        }
    }

    /** The body without the value at fault; when it cannot be taken out, what is known so far has to do. */
    private byte[] without(byte[] body, Fault fault, InputFaults faults) {
        faults.ofShape(fault);
        try {
            JsonNode tree = getMapper().readTree(body);
            JsonPointer place = JsonPointer.compile(fault.pointer());
            JsonPointer last = place.last();
            boolean taken = last != null
                    && switch (tree.at(place.head())) {
                        case ObjectNode object -> object.remove(last.getMatchingProperty()) != null;
                        case ArrayNode array
                        when array.hasNonNull(last.getMatchingIndex()) -> {
                            array.setNull(last.getMatchingIndex());
                            yield true;
                        }
                        default -> false;
                    };
            if (taken) {
                faults.leftOut(fault.pointer());
                return getMapper().writeValueAsBytes(tree);
            }
        } catch (JacksonException | NumberFormatException beyondReading) {
            throw faults.problem();
        }
        throw faults.problem();
    }

    /**
     * A member that may be absent may not be null: the contracts know no such value. Holds for setters, as all types made
     * from contracts have; a constructor is not told whether a member was null or absent.
     */
    private static final class NoNulls extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
            return member instanceof AnnotatedMethod
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                    : JsonSetter.Value.empty();
        }
    }

    private record Bytes(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
