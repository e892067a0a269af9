package ae.sharjah.digital.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The language of the response: the one of Arabic and English that {@code Accept-Language} prefers, else Arabic. */
final class ReaderLanguage {
    private static final Locale ARABIC = Locale.of("ar");
    private static final List<Locale> SUPPORTED = List.of(ARABIC, Locale.ENGLISH);
    private static final int LONGEST_HEADER = 256;

    private ReaderLanguage() {}

    static Locale of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return ARABIC;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), SUPPORTED);
            return found == null ? ARABIC : found;
        } catch (IllegalArgumentException notALanguageList) {
            return ARABIC;
        }
    }
}
