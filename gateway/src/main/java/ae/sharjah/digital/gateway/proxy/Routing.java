package ae.sharjah.digital.gateway.proxy;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import ae.sharjah.digital.gateway.GatewayProperties;
import ae.sharjah.digital.gateway.cache.PublicResponseCache;
import ae.sharjah.digital.gateway.problem.ProblemResponses;
import ae.sharjah.digital.gateway.route.Audience;
import ae.sharjah.digital.gateway.route.Backend;
import ae.sharjah.digital.gateway.route.Route;
import ae.sharjah.digital.gateway.route.RouteTable;
import ae.sharjah.digital.gateway.route.Trait;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions.Builder;
import org.springframework.web.servlet.function.ServerResponse;

/** Forwards the routes of the {@link RouteTable} to their services. */
@Configuration(proxyBeanMethods = false)
class Routing {

    @Bean(destroyMethod = "close")
    Connections connections(GatewayProperties properties) {
        return new Connections(properties.deadlines());
    }

    @Bean
    BackendExchange backendExchange(Connections connections, OpenStreams streams) {
        return new BackendExchange(connections, streams);
    }

    @Bean
    RouterFunction<ServerResponse> forwardedRoutes(
            GatewayProperties properties, ProblemResponses problems, TokenRelay relay) {
        var cache = new PublicResponseCache();
        Map<Backend, BackendBreaker> breakers = new EnumMap<>(Backend.class);
        return RouteTable.routes().stream()
                .filter(Route::isForwarded)
                .map(row -> {
                    Builder builder = route(row.name())
                            .route(addresses(row), http())
                            .before(uri(row.backend().origin(properties.backends())));
                    if (row.is(Trait.STREAMED)) {
                        builder.before(Streams::mark);
                    }
                    if (row.is(Trait.CACHED)) {
                        builder.filter(cache);
                    }
                    // The session of a caller does not matter for addresses that everyone may read.
                    if (row.audience() == Audience.SIGNED_IN) {
                        builder.filter(relay);
                    }
                    return builder.filter(breakers.computeIfAbsent(
                                    row.backend(),
                                    backend -> new BackendBreaker(backend.service(), properties.breaker(), problems)))
                            .build();
                })
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static RequestPredicate addresses(Route row) {
        return row.paths().stream()
                .map(pattern -> RequestPredicates.path(pattern.getPatternString()))
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }
}
