package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.problem.Fault;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rule for text that people write for others: lines of plain text, without markup or invisible control characters. */
public final class PlainTextRule {
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]");

    private PlainTextRule() {}

    /** Returns at most one fault of the text. */
    public static List<Fault> faults(String pointer, @Nullable String text) {
        if (text == null) {
            return List.of();
        }
        if (text.isBlank()) {
            return List.of(Fault.of(pointer, "required"));
        }
        if (MARKUP.matcher(text).find()) {
            return List.of(Fault.of(pointer, "text.markup"));
        }
        boolean control =
                text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        return control ? List.of(Fault.of(pointer, "text.control")) : List.of();
    }
}
