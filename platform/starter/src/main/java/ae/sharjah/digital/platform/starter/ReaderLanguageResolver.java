package ae.sharjah.digital.platform.starter;

import ae.sharjah.digital.platform.web.problem.ReaderLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** Resolves the locale of an exchange to the reader's language, which the server never changes. */
final class ReaderLanguageResolver implements LocaleResolver {
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return ReaderLanguage.of(request);
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        throw new UnsupportedOperationException("the language is the reader's choice, by Accept-Language");
    }
}
