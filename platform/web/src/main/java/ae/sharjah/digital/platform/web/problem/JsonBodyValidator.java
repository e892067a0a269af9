package ae.sharjah.digital.platform.web.problem;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Validates the raw tokens of a JSON body before it is deserialised: values that cannot be stored unchanged are
 * refused, not altered.
 */
final class JsonBodyValidator {
    /** Range of IEEE 754 doubles, as powers of ten: every JSON parser can be expected to accept it. */
    private static final int LARGEST_EXPONENT = 307;

    private static final int SMALLEST_EXPONENT = -307;

    private JsonBodyValidator() {}

    /**
     * Returns the faults of single values, each with its pointer, at most {@code most} of them.
     *
     * @throws ProblemException 400 {@code body-unreadable} if the body is not UTF-8 or not JSON,
     *     {@code body-too-complex} beyond the mapper's limits
     */
    static List<Fault> faults(byte[] body, JsonMapper json, int most) {
        requireUtf8(body);
        var faults = new ArrayList<Fault>();
        try (JsonParser parser = json.createParser(body)) {
            scan(parser, faults, most);
        } catch (JacksonException notJson) {
            throw ProblemException.badRequest("body-unreadable");
        }
        return faults;
    }

    private static void scan(JsonParser parser, List<Fault> faults, int most) {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String code = fault(parser, token);
                if (code != null && faults.size() < most) {
                    faults.add(Fault.of(pointer(parser), code));
                }
            }
        } catch (StreamConstraintsException tooMuch) {
            throw ProblemException.badRequest("body-too-complex")
                    .withFaults(List.of(Fault.of(pointer(parser), "beyond-limits")));
        }
    }

    /** Returns the position of the parser. */
    private static String pointer(JsonParser parser) {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    /** Requires UTF-8 without zero bytes: JSON has none, and a parser would read the text as UTF-16 or UTF-32. */
    private static void requireUtf8(byte[] body) {
        for (byte one : body) {
            if (one == 0) {
                throw ProblemException.badRequest("body-unreadable");
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException notUtf8) {
            throw ProblemException.badRequest("body-unreadable");
        }
    }

    private static @Nullable String fault(JsonParser parser, JsonToken token) {
        return switch (token) {
            // In a property name the parser itself refuses an unpaired surrogate.
            case VALUE_STRING, PROPERTY_NAME -> StorableText.fault(parser.getString());
            case VALUE_NUMBER_INT -> {
                parser.streamReadConstraints().validateIntegerLength(parser.getStringLength());
                yield null;
            }
            case VALUE_NUMBER_FLOAT -> {
                parser.streamReadConstraints().validateFPLength(parser.getStringLength());
                yield isInRange(parser.getString()) ? null : "number-range";
            }
            default -> null;
        };
    }

    private static boolean isInRange(String number) {
        try {
            var value = new BigDecimal(number);
            long exponent = (long) value.precision() - value.scale() - 1;
            return exponent >= SMALLEST_EXPONENT && exponent <= LARGEST_EXPONENT;
        } catch (NumberFormatException exponentBeyondAll) {
            return false;
        }
    }
}
