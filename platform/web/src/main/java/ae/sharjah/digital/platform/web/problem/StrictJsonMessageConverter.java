package ae.sharjah.digital.platform.web.problem;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Converter that deserialises request bodies strictly: no value is coerced to another type, none altered. A body that
 * was validated by its contract is deserialised from its tree, without being parsed again.
 */
public final class StrictJsonMessageConverter extends JacksonJsonHttpMessageConverter {
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
                .build();
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage input, @Nullable Map<String, Object> hints)
            throws IOException {
        if (!(input instanceof JsonBody body)) {
            return super.read(type, input, hints);
        }
        JsonMapper mapper = getMapper();
        try {
            return mapper.readerFor(mapper.constructType(type.getType())).readValue(body.tree());
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException("the body does not fit its type", unreadable, input);
        }
    }
}
