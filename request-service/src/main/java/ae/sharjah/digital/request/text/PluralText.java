package ae.sharjah.digital.request.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ICU messages with plurals, such as {@code {days, plural, one {# day} other {# days}}}. The forms contain no further
 * placeholders. Numbers have Latin digits in both languages.
 */
public final class PluralText {
    private static final Pattern PLURAL = Pattern.compile("\\{(\\w+), plural,((?: *\\w+ \\{[^{}]*})+)}");
    private static final Pattern MANY = Pattern.compile("\\bmany \\{([^{}]*)}");
    private static final Pattern OTHER = Pattern.compile("\\bother \\{([^{}]*)}");

    private PluralText() {}

    public static boolean hasPlural(String message) {
        return message.contains(", plural,");
    }

    /**
     * Fills in a message. ICU formats are not thread-safe and cheap to create, so each text has its own.
     *
     * @param language ISO 639 code
     * @param values by name; a plural needs a number
     * @throws IllegalArgumentException for a message that is not valid, or a plural without a number
     */
    public static String format(String message, String language, Map<String, Object> values) {
        return new MessageFormat(message, locale(language)).format(values);
    }

    /** Fills in a message whose placeholders are numbered from 0; see {@link #format(String, String, Map)}. */
    public static String format(String message, String language, Object[] values) {
        return new MessageFormat(message, locale(language)).format(values);
    }

    /**
     * Returns the message with a plain placeholder in place of each plural, for readers who have yet to choose the number.
     * Arabic takes the form for 11 and more.
     */
    public static String withPlaceholders(String message) {
        return PLURAL.matcher(message).replaceAll(PluralText::placeholderForm);
    }

    private static String placeholderForm(MatchResult plural) {
        Matcher many = MANY.matcher(plural.group(2));
        Matcher other = OTHER.matcher(plural.group(2));
        if (!other.find()) {
            throw new IllegalArgumentException("a plural without other: " + plural.group());
        }
        String form = many.find() ? many.group(1) : other.group(1);
        return Matcher.quoteReplacement(form.replace("#", "{" + plural.group(1) + "}"));
    }

    private static ULocale locale(String language) {
        return new ULocale(language + "@numbers=latn");
    }
}
