package ae.sharjah.digital.catalog.recommendation.web;

import ae.sharjah.digital.catalog.recommendation.Reason;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Describes reasons in both languages. */
@Component
class ReasonTexts {
    private static final List<String> LANGUAGES = List.of("ar", "en");

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    ReasonTexts() {
        texts.setBasename("recommendations");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    Map<String, String> of(Reason reason) {
        return switch (reason) {
            case Reason.Interest(var _, var name) -> text("interest", name);
            case Reason.Stage(var _, var name) -> text("life-stage", name);
            case Reason.Audience(var _, var name) -> text("audience", name);
            case Reason.Usage() -> text("usage", LocalizedText.of("", ""));
        };
    }

    private Map<String, String> text(String key, LocalizedText name) {
        var byLanguage = new LinkedHashMap<String, String>();
        for (String language : LANGUAGES) {
            Object[] arguments = {name.texts().getOrDefault(language, "")};
            byLanguage.put(language, texts.getMessage(key, arguments, Locale.of(language)));
        }
        return byLanguage;
    }
}
