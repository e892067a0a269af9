package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.HttpStatus;

/**
 * Purposes for which an officer may open personal data, from {@code texts.yaml}.
 *
 * @param purposes texts by code and language
 */
@ConfigurationProperties("texts")
public record AccessPurposes(Map<String, Map<String, String>> purposes) {

    /** @param text by language */
    public record Purpose(String code, Map<String, String> text) {}

    /** All purposes, returned to a caller who states none or an unknown one. */
    record Choice(List<Purpose> purposes) {}

    /** Returns all purposes, ordered by code. */
    public List<Purpose> all() {
        return new TreeMap<>(purposes)
                .entrySet().stream()
                        .map(one -> new Purpose(one.getKey(), one.getValue()))
                        .toList();
    }

    /** @throws ProblemException 428 {@code purpose-required}, 422 {@code purpose-unknown}, each with all there are */
    String require(@Nullable String code) {
        if (code == null || code.isBlank()) {
            throw ProblemException.of(HttpStatus.PRECONDITION_REQUIRED, "purpose-required")
                    .withCurrent(new Choice(all()));
        }
        if (!purposes.containsKey(code)) {
            throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "purpose-unknown")
                    .withCurrent(new Choice(all()));
        }
        return code;
    }
}
