package ae.sharjah.digital.request.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Names of the roles at an agency's desk, from {@code texts.yaml}.
 *
 * @param roles texts by code and language
 */
@ConfigurationProperties("texts")
public record Roles(Map<String, Map<String, String>> roles) {

    /** @param text by language */
    public record Role(String code, Map<String, String> text) {}

    /** Returns all roles, ordered by code. */
    public List<Role> all() {
        return new TreeMap<>(roles)
                .entrySet().stream()
                        .map(one -> new Role(one.getKey(), one.getValue()))
                        .toList();
    }
}
