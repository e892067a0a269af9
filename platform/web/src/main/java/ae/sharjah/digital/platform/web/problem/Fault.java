package ae.sharjah.digital.platform.web.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fault of an input.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, or {@code #name} of a parameter or header
 * @param code stable code
 * @param text key of its text, which is looked up as {@code fault.<text>} unless a message is given
 * @param arguments values for the text's placeholders; never personal data
 * @param message text already in the reader's language, or null
 */
public record Fault(
        String pointer,
        String code,
        String text,
        List<Object> arguments,
        @Nullable String message) {

    public static Fault of(String pointer, String code, Object... arguments) {
        return new Fault(pointer, code, code, List.of(arguments), null);
    }

    /** Returns a fault whose text is more specific than its code. */
    public static Fault withText(String pointer, String code, String text, Object... arguments) {
        return new Fault(pointer, code, text, List.of(arguments), null);
    }

    public static Fault withMessage(String pointer, String code, String message) {
        return new Fault(pointer, code, code, List.of(), message);
    }

    /** Returns the same fault of a document that is part of another, at {@code above}. */
    public Fault below(String above) {
        return new Fault(above + pointer, code, text, arguments, message);
    }
}
