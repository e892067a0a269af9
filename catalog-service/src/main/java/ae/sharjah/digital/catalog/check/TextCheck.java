package ae.sharjah.digital.catalog.check;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Texts are plain: no mark-up, no control characters, and Arabic is written in Arabic letters. */
final class TextCheck {
    private static final Pattern MARKUP = Pattern.compile("<\\s*[A-Za-z/!]|&#?[A-Za-z0-9]+;");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
    private static final Pattern SCRIPT =
            Pattern.compile("(?i)\\b(javascript|vbscript|data\\s*:\\s*text/html)\\s*[:;,]");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    /** CEL and patterns: checked as such, and full of {@code <}. */
    private static final Set<String> NO_TEXTS = Set.of("rule", "guard", "pattern");

    private TextCheck() {}

    static void check(JsonNode service, Faults faults) {
        walk(service, "", faults);
    }

    private static void walk(JsonNode node, String pointer, Faults faults) {
        if (node.isObject()) {
            if (node.path("ar").isString()
                    && !isAnswer(pointer)
                    && !ARABIC.matcher(node.path("ar").stringValue()).find()) {
                faults.add(pointer + "/ar", "not-arabic");
            }
            node.properties().stream()
                    .filter(entry -> isAnswer(pointer) || !NO_TEXTS.contains(entry.getKey()))
                    .forEach(entry -> walk(entry.getValue(), pointer + "/" + Faults.escaped(entry.getKey()), faults));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i, faults);
            }
        } else if (node.isString()) {
            text(node.stringValue(), pointer, faults);
        }
    }

    private static void text(String text, String pointer, Faults faults) {
        // An answer may have several lines.
        String unbroken = isAnswer(pointer) ? text.replaceAll("[\\r\\n\\t]", " ") : text;
        if (MARKUP.matcher(text).find()
                || SCRIPT.matcher(text).find()
                || CONTROL.matcher(unbroken).find()) {
            faults.add(pointer, "not-plain-text");
        }
    }

    private static boolean isAnswer(String pointer) {
        return pointer.startsWith("/exampleAnswers");
    }
}
