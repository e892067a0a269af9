package ae.sharjah.digital.catalog.check;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Texts are plain: no mark-up, no control characters, and Arabic is written in Arabic letters. */
final class TextCheck {
    private static final Pattern MARKUP = Pattern.compile("<\\s*[A-Za-z/!]|&#?[A-Za-z0-9]+;");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    private TextCheck() {}

    static void check(JsonNode service, Faults faults) {
        walk(service, "", faults);
    }

    private static void walk(JsonNode node, String pointer, Faults faults) {
        if (node.isObject()) {
            boolean text = node.path("ar").isString();
            if (text && !ARABIC.matcher(node.path("ar").stringValue()).find()) {
                faults.add(pointer + "/ar", "not-arabic");
            }
            node.properties().forEach(entry -> {
                // The form's schema and the example hold no texts.
                if (!(pointer.equals("/form") && entry.getKey().equals("schema"))
                        && !(pointer.isEmpty() && entry.getKey().equals("exampleAnswers"))) {
                    walk(entry.getValue(), pointer + "/" + Faults.escaped(entry.getKey()), faults);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i, faults);
            }
        } else if (node.isString()) {
            String text = node.stringValue();
            if (MARKUP.matcher(text).find() || CONTROL.matcher(text).find()) {
                faults.add(pointer, "not-plain-text");
            }
        }
    }
}
