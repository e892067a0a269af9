package ae.sharjah.digital.platform.web.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/**
 * Finds all fields of a body that the contract does not know. Jackson alone would stop at the first; so they are
 * collected while the body is read.
 */
final class UnknownFields {
    private static final int MOST_REPORTED = 50;
    private static final ThreadLocal<@Nullable List<Fault>> FOUND = new ThreadLocal<>();

    private UnknownFields() {}

    /** Registers with the mapper; while nobody collects unknown fields fail as the mapper is set to. */
    static DeserializationProblemHandler collector() {
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

    /** Begins anew on this thread; what is found ends up in the list. */
    static List<Fault> collect() {
        var found = new ArrayList<Fault>();
        FOUND.set(found);
        return found;
    }

    /** Ends the collecting on this thread, whatever became of the body. */
    static void forget() {
        FOUND.remove();
    }
}
