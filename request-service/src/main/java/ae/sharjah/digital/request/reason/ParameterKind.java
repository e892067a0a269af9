package ae.sharjah.digital.request.reason;

import ae.sharjah.digital.request.catalog.ServiceVersion;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Kind of a placeholder's value, and its format. Numbers have Latin digits in both languages. */
public enum ParameterKind {
    /** Dirhams, with up to two decimal places. */
    AMOUNT("(0|[1-9][0-9]{0,8})(\\.[0-9]{1,2})?") {
        @Override
        String format(String value, ServiceVersion service, String language) {
            return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                    .format(new BigDecimal(value));
        }
    },
    COUNT("0|[1-9][0-9]{0,4}") {
        @Override
        String format(String value, ServiceVersion service, String language) {
            return value;
        }

        @Override
        Object messageValue(String value, ServiceVersion service, String language) {
            return Long.valueOf(value);
        }
    },
    /** A date, such as 2026-12-31. */
    DATE("20[0-9]{2}-[0-9]{2}-[0-9]{2}") {
        @Override
        boolean accepts(String value, ServiceVersion service) {
            if (!super.accepts(value, service)) {
                return false;
            }
            try {
                LocalDate.parse(value);
                return true;
            } catch (DateTimeException noSuchDay) {
                return false;
            }
        }

        @Override
        String format(String value, ServiceVersion service, String language) {
            Locale locale = Locale.of(language).getLanguage().equals("ar") ? EMIRATES : Locale.UK;
            return LocalDate.parse(value).format(DateTimeFormatter.ofPattern("d MMMM uuuu", locale));
        }
    },
    /** Code of one of the service's documents, shown by its name. */
    DOCUMENT("[a-z][a-z0-9-]{0,63}") {
        @Override
        boolean accepts(String value, ServiceVersion service) {
            return service.documents().stream()
                    .anyMatch(document -> document.code().equals(value));
        }

        @Override
        String format(String value, ServiceVersion service, String language) {
            return service.documentLabel(value).getOrDefault(language, value);
        }
    };

    private static final Locale EMIRATES = Locale.of("ar", "AE");

    private final Pattern pattern;

    ParameterKind(String form) {
        this.pattern = Pattern.compile(form);
    }

    boolean accepts(String value, ServiceVersion service) {
        return pattern.matcher(value).matches();
    }

    abstract String format(String value, ServiceVersion service, String language);

    /** Returns the value for an ICU message: a number where the message may have a plural, else the formatted text. */
    Object messageValue(String value, ServiceVersion service, String language) {
        return format(value, service, language);
    }
}
