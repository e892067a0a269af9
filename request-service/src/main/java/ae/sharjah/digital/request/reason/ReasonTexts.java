package ae.sharjah.digital.request.reason;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The reasons in {@code texts.yaml}.
 *
 * @param reasons texts by code and language; {@code {name}} is a placeholder that an officer fills, and a count has
 *     the plural forms of an ICU message
 * @param reasonParameters kind of each placeholder, the same in every reason
 */
@ConfigurationProperties("texts")
record ReasonTexts(Map<String, Map<String, String>> reasons, Map<String, ParameterKind> reasonParameters) {}
