package ae.sharjah.digital.catalog.comparison;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says a difference in words. What authors wrote is quoted as it is: plain text, never mark-up. */
@Component
public class DifferenceTexts {
    private static final int LONGEST_QUOTE = 200;

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    public DifferenceTexts() {
        texts.setBasename("differences");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    public String of(Difference difference, Locale language) {
        Object[] arguments = {
            where(difference, language), quoted(difference.before()), quoted(difference.after()),
        };
        return texts.getMessage(difference.kind().name().toLowerCase(Locale.ROOT), arguments, language);
    }

    /** The field in words, then the way below it by codes. */
    private String where(Difference difference, Locale language) {
        String field = difference.field();
        String name = texts.getMessage("field." + field, null, field, language);
        String below =
                difference.pointer().substring(Math.min(difference.pointer().length(), field.length() + 1));
        String way = below.replace("/", " › ").replace("~1", "/").replace("~0", "~");
        return (name == null ? field : name) + way;
    }

    private static String quoted(@Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }
}
