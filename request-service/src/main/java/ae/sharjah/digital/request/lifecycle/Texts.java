package ae.sharjah.digital.request.lifecycle;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Texts of the platform's own steps, of who is waited for, of where filled-in answers come from, and of agencies' reasons, each by code and language; from
 * {@code texts.yaml}.
 */
@ConfigurationProperties("texts")
public record Texts(
        Map<String, Map<String, String>> steps,
        Map<String, Map<String, String>> waiting,
        Map<String, Map<String, String>> origins,
        Map<String, Map<String, String>> reasons) {
    private static final String OTHER = "other";

    /** A reason's texts; a code without any is told as {@code other}. */
    public Map<String, String> reason(String code) {
        return reasons.getOrDefault(code, reasons.getOrDefault(OTHER, Map.of()));
    }
}
