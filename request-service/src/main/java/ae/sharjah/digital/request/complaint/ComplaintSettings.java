package ae.sharjah.digital.request.complaint;

import ae.sharjah.digital.request.calendar.PromisedTime;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of complaints.
 *
 * @param answeredWithin promised time for an answer, in the agency's working time: ISO 8601, days and hours
 * @param mostOpen most complaints about one request that may wait for an answer at the same time
 * @param categories categories: code, then text by language
 */
@ConfigurationProperties("requests.complaints")
public record ComplaintSettings(
        @DefaultValue("P5D") String answeredWithin,
        @DefaultValue("3") int mostOpen,
        Map<String, Map<String, String>> categories) {
    private static final List<String> LANGUAGES = List.of("ar", "en");

    public ComplaintSettings {
        PromisedTime.parse(answeredWithin);
        if (mostOpen < 1) {
            throw new IllegalArgumentException("requests.complaints.most-open must be at least 1: " + mostOpen);
        }
        categories.forEach((code, text) -> {
            if (!text.keySet().containsAll(LANGUAGES)) {
                throw new IllegalArgumentException("the category " + code + " needs a text in " + LANGUAGES);
            }
        });
    }

    PromisedTime promise() {
        return PromisedTime.parse(answeredWithin);
    }
}
