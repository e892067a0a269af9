package ae.sharjah.digital.request.history;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Texts of the platform's own steps, of the party that has to act, and of the origins of prefilled answers, each by code and
 * language; from {@code texts.yaml}.
 */
@ConfigurationProperties("texts")
public record PlatformTexts(
        Map<String, Map<String, String>> steps,
        Map<String, Map<String, String>> waiting,
        Map<String, Map<String, String>> origins) {}
