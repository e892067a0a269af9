package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.catalog.document.VisibleText;
import ae.sharjah.digital.platform.web.json.JsonPointers;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks that texts are plain and readable: no mark-up, no control characters, and each language in its own script. */
final class TextCheck {
    private static final Pattern MARKUP = Pattern.compile("<\\s*[A-Za-z/!]|&#?[A-Za-z0-9]+;");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
    private static final Pattern SCRIPT =
            Pattern.compile("(?i)\\b(javascript|vbscript|data\\s*:\\s*text/html)\\s*[:;,]");
    /** Fields with CEL or patterns, which have checks of their own and often contain {@code <}. */
    private static final Set<String> CODE_FIELDS = Set.of("rule", "guard", "pattern");

    private static final Map<String, Script> SCRIPTS = Map.of("ar", Script.ARABIC, "en", Script.ENGLISH);

    private TextCheck() {}

    static void check(JsonNode service, FaultCollector faults) {
        walk(service, "", faults);
    }

    private static void walk(JsonNode node, String pointer, FaultCollector faults) {
        if (node.isObject()) {
            if (!isAnswer(pointer)
                    && (node.path("ar").isString() || node.path("en").isString())) {
                checkLanguages(node, pointer, faults);
            }
            node.properties().stream()
                    .filter(entry -> isAnswer(pointer) || !CODE_FIELDS.contains(entry.getKey()))
                    .forEach(entry -> walk(entry.getValue(), JsonPointers.append(pointer, entry.getKey()), faults));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i, faults);
            }
        } else if (node.isString()) {
            checkText(node.stringValue(), pointer, faults);
        }
    }

    private static void checkLanguages(JsonNode texts, String pointer, FaultCollector faults) {
        texts.properties().forEach(entry -> {
            String text = entry.getValue().asString("");
            String at = JsonPointers.append(pointer, entry.getKey());
            if (!entry.getValue().isString() || text.isEmpty()) {
                return;
            }
            if (!VisibleText.hasLetterOrDigit(text)) {
                faults.add(at, "text-says-nothing");
                return;
            }
            Script script = SCRIPTS.get(entry.getKey());
            if (script != null && !script.predominatesIn(text)) {
                faults.add(at, script.faultCode());
            }
        });
    }

    private static void checkText(String text, String pointer, FaultCollector faults) {
        // Answers may have several lines.
        String unbroken = isAnswer(pointer) ? text.replaceAll("[\\r\\n\\t]", " ") : text;
        if (MARKUP.matcher(text).find()
                || SCRIPT.matcher(text).find()
                || CONTROL.matcher(unbroken).find()) {
            faults.add(pointer, "not-plain-text");
        }
        if (pointer.startsWith("/keywords/") && !text.isEmpty() && !VisibleText.hasLetterOrDigit(text)) {
            faults.add(pointer, "text-says-nothing");
        }
    }

    private static boolean isAnswer(String pointer) {
        return pointer.startsWith("/exampleAnswers");
    }
}
