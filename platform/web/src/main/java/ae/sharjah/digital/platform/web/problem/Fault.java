package ae.sharjah.digital.platform.web.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fault of an input.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, or {@code #name} of a parameter or header
 * @param code stable code; its text is looked up as {@code fault.<code>} unless a message is given
 * @param arguments values for the text's placeholders; never personal data
 * @param message text already in the reader's language, or null
 */
public record Fault(
        String pointer,
        String code,
        List<Object> arguments,
        @Nullable String message) {

    public static Fault of(String pointer, String code, Object... arguments) {
        return new Fault(pointer, code, List.of(arguments), null);
    }

    public static Fault withMessage(String pointer, String code, String message) {
        return new Fault(pointer, code, List.of(), message);
    }
}
