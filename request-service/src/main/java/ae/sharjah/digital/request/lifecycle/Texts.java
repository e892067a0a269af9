package ae.sharjah.digital.request.lifecycle;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Texts of the platform's own steps, and of who is waited for, each by code and language; from {@code texts.yaml}.
 */
@ConfigurationProperties("texts")
public record Texts(Map<String, Map<String, String>> steps, Map<String, Map<String, String>> waiting) {}
