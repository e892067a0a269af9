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
 * Converter that reads request bodies as the contracts require: UTF-8 only, no value coerced to another type, none
 * altered. Jackson stops at the first value that does not fit; this converter omits it and reads on, so that all faults
 * are reported together.
 */
public final class StrictJsonMessageConverter extends JacksonJsonHttpMessageConverter {
    private static final int MAX_REPORTED = 50;
    private static final List<CoercionInputShape> NON_TEXT_SHAPES =
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
                        texts -> NON_TEXT_SHAPES.forEach(shape -> texts.setCoercion(shape, CoercionAction.Fail)))
                .annotationIntrospector(new AnnotationIntrospectorPair(
                        new NullRejectingIntrospector(),
                        usual.deserializationConfig().getAnnotationIntrospector()))
                .addHandler(UnknownFields.handler())
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
        InputFaults collecting = InputFaults.current();
        InputFaults faults = collecting == null ? new InputFaults() : collecting;
        for (Fault fault : JsonBodyValidator.faults(body, getMapper(), MAX_REPORTED)) {
            body = removeValue(body, fault, faults);
        }
        Object read = readCollectingFaults(type, new BufferedInput(input.getHeaders(), body), hints, faults);
        if (collecting == null && !faults.isEmpty()) {
            throw faults.toProblem();
        }
        return read;
    }

    private Object readCollectingFaults(
            ResolvableType type, BufferedInput body, @Nullable Map<String, Object> hints, InputFaults faults)
            throws IOException {
        BufferedInput rest = body;
        for (int left = MAX_REPORTED; ; left--) {
            List<Fault> unknown = UnknownFields.begin();
            try {
                Object read = super.read(type, rest, hints);
                unknown.forEach(faults::addShapeFault);
                return read;
            } catch (HttpMessageNotReadableException unreadable) {
                ProblemException problem = UnreadableBody.toProblem(unreadable);
                if (problem.faults().isEmpty()) {
                    throw problem;
                }
                if (left == 0) {
                    throw faults.toProblem();
                }
                rest = new BufferedInput(
                        body.headers(),
                        removeValue(rest.bytes(), problem.faults().getFirst(), faults));
            } finally {
                UnknownFields.end();
            }
        }
    }

    /** Returns the body without the faulty value; throws the faults found so far when the value cannot be removed. */
    private byte[] removeValue(byte[] body, Fault fault, InputFaults faults) {
        faults.addShapeFault(fault);
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
                faults.addOmitted(fault.pointer());
                return getMapper().writeValueAsBytes(tree);
            }
        } catch (JacksonException | NumberFormatException beyondReading) {
            throw faults.toProblem();
        }
        throw faults.toProblem();
    }

    /**
     * Introspector that refuses null for members that may be absent: the contracts have no such value. Applies to
     * setters, which all types generated from contracts have; a constructor cannot distinguish null from absent.
     */
    private static final class NullRejectingIntrospector extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
            return member instanceof AnnotatedMethod
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                    : JsonSetter.Value.empty();
        }
    }

    private record BufferedInput(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {
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
