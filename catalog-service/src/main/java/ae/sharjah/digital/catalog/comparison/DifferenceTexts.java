package ae.sharjah.digital.catalog.comparison;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Describes differences in words. Quotes the texts of authors verbatim as plain text, never as mark-up. */
@Component
public class DifferenceTexts {
    private static final int MAX_QUOTE_LENGTH = 200;

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    public DifferenceTexts() {
        texts.setBasename("differences");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    public String describe(Difference difference, Locale language) {
        Object[] arguments = {
            location(difference, language), quote(difference.before()), quote(difference.after()),
        };
        return texts.getMessage(difference.kind().name().toLowerCase(Locale.ROOT), arguments, language);
    }

    /** Returns the name of the field, followed by the path below it in codes. */
    private String location(Difference difference, Locale language) {
        String field = difference.field();
        String name = texts.getMessage("field." + field, null, field, language);
        String below =
                difference.pointer().substring(Math.min(difference.pointer().length(), field.length() + 1));
        return Stream.concat(Stream.of(name == null ? field : name), JsonPointers.parse(below).stream())
                .collect(Collectors.joining(" › "));
    }

    private static String quote(@Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.length() > MAX_QUOTE_LENGTH ? text.substring(0, MAX_QUOTE_LENGTH) + "…" : text;
    }
}
