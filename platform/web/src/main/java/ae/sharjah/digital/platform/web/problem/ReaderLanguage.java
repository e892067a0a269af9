package ae.sharjah.digital.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** Language of the response: the one that {@code Accept-Language} prefers of Arabic and English, else Arabic. */
public final class ReaderLanguage {
    public static final Locale ARABIC = Locale.of("ar");
    private static final List<Locale> SUPPORTED = List.of(ARABIC, Locale.ENGLISH);
    private static final int MAX_HEADER_LENGTH = 256;

    private ReaderLanguage() {}

    public static Locale of(HttpServletRequest request) {
        return of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Locale of(@org.jspecify.annotations.Nullable String header) {
        if (header == null || header.isBlank() || header.length() > MAX_HEADER_LENGTH) {
            return ARABIC;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(header), SUPPORTED);
            return found == null ? ARABIC : found;
        } catch (IllegalArgumentException notALanguageList) {
            return ARABIC;
        }
    }
}
