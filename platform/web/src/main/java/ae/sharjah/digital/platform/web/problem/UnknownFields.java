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
 * Collector of all fields of a body that the contract does not know. Jackson alone would stop at the first, so they are
 * collected while the body is read.
 */
final class UnknownFields {
    private static final int MAX_REPORTED = 50;
    private static final ThreadLocal<@Nullable List<Fault>> FOUND = new ThreadLocal<>();

    private UnknownFields() {}

    /** Returns the handler for the mapper. Outside a collection, unknown fields fail as the mapper is configured. */
    static DeserializationProblemHandler handler() {
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
                if (found.size() < MAX_REPORTED) {
                    found.add(Fault.of(pointer(parser, context, name), "unknown-field"));
                }
                parser.skipChildren();
                return true;
            }
        };
    }

    /**
     * Returns the position of the field. Jackson buffers fields that precede some of a record's components and reports
     * them later; then only the position of the enclosing object is certain.
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

    /** Begins a collection on this thread; the list receives the fields that are found. */
    static List<Fault> begin() {
        var found = new ArrayList<Fault>();
        FOUND.set(found);
        return found;
    }

    /** Ends the collection on this thread. */
    static void end() {
        FOUND.remove();
    }
}
