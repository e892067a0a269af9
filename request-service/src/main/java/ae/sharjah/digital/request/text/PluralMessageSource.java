package ae.sharjah.digital.request.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Message source that formats texts with plurals by ICU; all other texts keep the format of {@code java.text}. */
final class PluralMessageSource extends ResourceBundleMessageSource {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        if (code != null && locale != null && arguments != null) {
            String text = resolveCodeWithoutArguments(code, locale);
            if (text != null && PluralText.hasPlural(text)) {
                return PluralText.format(text, locale.getLanguage(), numbers(arguments));
            }
        }
        return super.getMessageInternal(code, arguments, locale);
    }

    /** Converts limits that were read from a form's schema as text. */
    private static Object[] numbers(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument ->
                        argument instanceof String text && NUMBER.matcher(text).matches()
                                ? Long.valueOf(text)
                                : argument)
                .toArray();
    }
}
