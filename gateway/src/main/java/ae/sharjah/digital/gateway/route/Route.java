package ae.sharjah.digital.gateway.route;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One row of the {@link RouteTable}.
 *
 * @param name unique; part of the gateway's metrics
 * @param backend the server that responds
 * @param audience the callers who may use it
 * @param traits further properties
 * @param paths patterns of its addresses; {@code /x/**} includes {@code /x}
 */
public record Route(String name, Backend backend, Audience audience, Set<Trait> traits, List<PathPattern> paths) {

    public Route {
        traits = Set.copyOf(traits);
        paths = List.copyOf(paths);
    }

    static Route to(Backend backend, String name, Audience audience, String... paths) {
        List<PathPattern> patterns = Arrays.stream(paths)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        return new Route(name, backend, audience, Set.of(), patterns);
    }

    Route with(Trait first, Trait... others) {
        return new Route(name, backend, audience, EnumSet.of(first, others), paths);
    }

    /** Returns whether the route has the trait. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Returns whether the exchange is forwarded to a service. */
    public boolean isForwarded() {
        return backend != Backend.GATEWAY;
    }

    boolean matches(PathContainer path) {
        for (PathPattern pattern : paths) {
            if (pattern.matches(path)) {
                return true;
            }
        }
        return false;
    }
}
