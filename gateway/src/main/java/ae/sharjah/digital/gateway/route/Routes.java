package ae.sharjah.digital.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import ae.sharjah.digital.gateway.GatewayProperties;
import ae.sharjah.digital.gateway.cache.PublicAnswers;
import ae.sharjah.digital.gateway.problem.Problems;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions.Builder;
import org.springframework.web.servlet.function.ServerResponse;

/** Every address that leads to a service. What is not listed leads nowhere. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean(destroyMethod = "close")
    Connections connections(GatewayProperties properties) {
        return new Connections(properties.deadlines());
    }

    @Bean
    BackendExchange backendExchange(Connections connections, OpenStreams streams) {
        return new BackendExchange(connections, streams);
    }

    @Bean
    RouterFunction<ServerResponse> services(GatewayProperties properties, Problems problems, TokenRelay relay) {
        var backends = properties.backends();
        var settings = properties.breaker();
        var catalog = new BackendBreaker("catalog-service", settings, problems);
        var requests = new BackendBreaker("request-service", settings, problems);
        var notifications = new BackendBreaker("notification-service", settings, problems);
        var identity = new BackendBreaker("identity-service", settings, problems);

        // Nobody's session matters to what everybody may read.
        RequestPredicate publicReads = under("/api/v1/services")
                .or(under("/api/v1/agencies"))
                .or(under("/api/v1/sectors"))
                .or(path("/api/v1/audiences"))
                .or(path("/api/v1/life-stages"))
                .or(under("/api/v1/life-events"))
                .or(standards());
        // Authors and reviewers of services; the digital office's other pages will be other services'.
        RequestPredicate publishing = under("/api/agency/v1/services")
                .or(under("/api/office/v1/services"))
                .or(under("/api/office/v1/reviews"))
                .or(under("/api/partner/v1/services"));
        // The officers' desk.
        RequestPredicate desk = under("/api/agency/v1/tasks")
                .or(under("/api/agency/v1/officers"))
                .or(under("/api/agency/v1/requests"))
                .or(path("/api/agency/v1/reasons"))
                .or(path("/api/agency/v1/purposes"))
                .or(path("/api/agency/v1/roles"));
        // Requests, and what people have to say of them.
        RequestPredicate requesting = under("/api/v1/requests")
                .or(under("/api/v1/complaints"))
                .or(path("/api/v1/complaint-categories"))
                .or(under("/api/agency/v1/complaints"));
        RequestPredicate me = path("/api/v1/me").or(under("/api/v1/me/principals"));
        return to("catalog", publicReads, backends.catalog())
                .filter(new PublicAnswers())
                .filter(catalog)
                .build()
                .and(to("publishing", publishing, backends.catalog())
                        .filter(relay)
                        .filter(catalog)
                        .build())
                .and(to("recommendations", path("/api/v1/recommendations"), backends.catalog())
                        .filter(relay)
                        .filter(catalog)
                        .build())
                .and(to("requests", requesting.or(desk), backends.request())
                        .filter(relay)
                        .filter(requests)
                        .build())
                .and(to("notification-stream", GET("/api/v1/notifications/stream"), backends.notification())
                        .before(Streams::mark)
                        .filter(relay)
                        .filter(notifications)
                        .build())
                .and(to("notifications", under("/api/v1/notifications"), backends.notification())
                        .filter(relay)
                        .filter(notifications)
                        .build())
                .and(to("me", me, backends.identity())
                        .filter(relay)
                        .filter(identity)
                        .build());
    }

    private static Builder to(String name, RequestPredicate addresses, URI backend) {
        return route(name).route(addresses, http()).before(uri(backend));
    }

    /** What the catalogue is known by in the open standards. */
    private static RequestPredicate standards() {
        return path("/id/service/*")
                .or(path("/id/agency/*"))
                .or(path("/id/event/*"))
                .or(path("/catalogue"))
                .or(path("/catalogue/services.ttl"))
                .or(path("/catalogue/services.jsonld"));
    }

    private static RequestPredicate under(String address) {
        return path(address).or(path(address + "/**"));
    }
}
