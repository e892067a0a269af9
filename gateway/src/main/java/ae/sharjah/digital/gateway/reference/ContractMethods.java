package ae.sharjah.digital.gateway.reference;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The methods that the packed contracts define for an address, however few of them the caller may use. */
@Component
public final class ContractMethods {
    private static final Set<String> METHODS =
            Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

    private final Map<PathPattern, Set<String>> methods = new HashMap<>();

    ContractMethods() throws IOException {
        ContractIndex.openApiDocuments().values().forEach(document -> {
            if (document.get("paths") instanceof Map<?, ?> paths) {
                paths.forEach((path, operations) -> add(String.valueOf(path), (Map<?, ?>) operations));
            }
        });
    }

    private void add(String path, Map<?, ?> operations) {
        Set<String> known =
                methods.computeIfAbsent(PathPatternParser.defaultInstance.parse(path), pattern -> new TreeSet<>());
        for (Object key : operations.keySet()) {
            if (METHODS.contains(String.valueOf(key))) {
                known.add(String.valueOf(key).toUpperCase(Locale.ROOT));
            }
        }
        if (known.contains("GET")) {
            known.add("HEAD");
        }
    }

    /** Returns all methods of the address in alphabetical order; empty for an address that no contract knows. */
    public Set<String> of(HttpServletRequest request) {
        PathContainer address = PathContainer.parsePath(request.getRequestURI());
        var known = new TreeSet<String>();
        methods.forEach((pattern, its) -> {
            if (pattern.matches(address)) {
                known.addAll(its);
            }
        });
        return known;
    }
}
