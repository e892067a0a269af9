package ae.sharjah.digital.request.reason;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The reasons in {@code texts.yaml}.
 *
 * @param reasons texts by code and language; {@code {name}} stands for what an officer fills in
 * @param reasonParameters what each such name takes, the same in every reason
 */
@ConfigurationProperties("texts")
record ReasonTexts(Map<String, Map<String, String>> reasons, Map<String, ParameterKind> reasonParameters) {}
