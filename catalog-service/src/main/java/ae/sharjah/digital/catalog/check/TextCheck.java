package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.catalog.document.Letters;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Texts are plain and say something: no mark-up, no control characters, and each language in its own letters. */
final class TextCheck {
    private static final Pattern MARKUP = Pattern.compile("<\\s*[A-Za-z/!]|&#?[A-Za-z0-9]+;");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
    private static final Pattern SCRIPT =
            Pattern.compile("(?i)\\b(javascript|vbscript|data\\s*:\\s*text/html)\\s*[:;,]");
    /** CEL and patterns: checked as such, and full of {@code <}. */
    private static final Set<String> NO_TEXTS = Set.of("rule", "guard", "pattern");

    private static final Map<String, Script> SCRIPTS = Map.of("ar", Script.ARABIC, "en", Script.ENGLISH);

    private TextCheck() {}

    static void check(JsonNode service, Faults faults) {
        walk(service, "", faults);
    }

    private static void walk(JsonNode node, String pointer, Faults faults) {
        if (node.isObject()) {
            if (!isAnswer(pointer)
                    && (node.path("ar").isString() || node.path("en").isString())) {
                languages(node, pointer, faults);
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

    private static void languages(JsonNode texts, String pointer, Faults faults) {
        texts.properties().forEach(entry -> {
            String text = entry.getValue().asString("");
            String at = pointer + "/" + Faults.escaped(entry.getKey());
            if (!entry.getValue().isString() || text.isEmpty()) {
                return;
            }
            if (!Letters.areIn(text)) {
                faults.add(at, "text-says-nothing");
                return;
            }
            Script script = SCRIPTS.get(entry.getKey());
            if (script != null && !script.isOf(text)) {
                faults.add(at, script.fault());
            }
        });
    }

    private static void text(String text, String pointer, Faults faults) {
        // An answer may have several lines.
        String unbroken = isAnswer(pointer) ? text.replaceAll("[\\r\\n\\t]", " ") : text;
        if (MARKUP.matcher(text).find()
                || SCRIPT.matcher(text).find()
                || CONTROL.matcher(unbroken).find()) {
            faults.add(pointer, "not-plain-text");
        }
        if (pointer.startsWith("/keywords/") && !text.isEmpty() && !Letters.areIn(text)) {
            faults.add(pointer, "text-says-nothing");
        }
    }

    private static boolean isAnswer(String pointer) {
        return pointer.startsWith("/exampleAnswers");
    }
}
