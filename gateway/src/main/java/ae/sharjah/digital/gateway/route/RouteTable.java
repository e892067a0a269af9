package ae.sharjah.digital.gateway.route;

import static ae.sharjah.digital.gateway.route.Audience.CLOSED;
import static ae.sharjah.digital.gateway.route.Audience.PUBLIC;
import static ae.sharjah.digital.gateway.route.Audience.SIGNED_IN;
import static ae.sharjah.digital.gateway.route.Backend.CATALOG;
import static ae.sharjah.digital.gateway.route.Backend.GATEWAY;
import static ae.sharjah.digital.gateway.route.Backend.IDENTITY;
import static ae.sharjah.digital.gateway.route.Backend.NOTIFICATION;
import static ae.sharjah.digital.gateway.route.Backend.REQUEST;
import static ae.sharjah.digital.gateway.route.Trait.CACHED;
import static ae.sharjah.digital.gateway.route.Trait.LARGE_BODY;
import static ae.sharjah.digital.gateway.route.Trait.SESSIONLESS;
import static ae.sharjah.digital.gateway.route.Trait.STREAMED;
import static ae.sharjah.digital.gateway.route.Trait.UPLOADED_FILE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;

/**
 * Every address of the gateway. Routing, access, limits of bodies, caching, streaming and the portal's fall-through are
 * derived from it. An address that begins like one of the table but is not in it does not exist; every other address is
 * a page of the portal.
 */
public final class RouteTable {
    private static final String ATTRIBUTE = RouteTable.class.getName();

    /** In order of precedence: the first row that matches decides. */
    private static final List<Route> ROUTES = List.of(
            Route.to(
                            CATALOG,
                            "catalog",
                            PUBLIC,
                            "/api/v1/services/**",
                            "/api/v1/agencies/**",
                            "/api/v1/sectors/**",
                            "/api/v1/audiences",
                            "/api/v1/life-stages",
                            "/api/v1/life-events/**")
                    .with(CACHED),
            Route.to(
                            CATALOG,
                            "open-standards",
                            PUBLIC,
                            "/id/service/*",
                            "/id/agency/*",
                            "/id/event/*",
                            "/catalogue",
                            "/catalogue/services.ttl",
                            "/catalogue/services.jsonld")
                    .with(CACHED),
            Route.to(CATALOG, "recommendations", SIGNED_IN, "/api/v1/recommendations"),
            Route.to(
                    CATALOG,
                    "publishing",
                    SIGNED_IN,
                    "/api/agency/v1/services/**",
                    "/api/office/v1/services/**",
                    "/api/office/v1/reviews/**",
                    "/api/partner/v1/services/**"),
            Route.to(REQUEST, "attachment-content", SIGNED_IN, "/api/v1/requests/*/attachments/*/content")
                    .with(LARGE_BODY, UPLOADED_FILE),
            Route.to(REQUEST, "attachments", SIGNED_IN, "/api/v1/requests/*/attachments")
                    .with(LARGE_BODY),
            Route.to(
                    REQUEST,
                    "requests",
                    SIGNED_IN,
                    "/api/v1/requests/**",
                    "/api/v1/complaints/**",
                    "/api/v1/complaint-categories"),
            Route.to(
                    REQUEST,
                    "officers-desk",
                    SIGNED_IN,
                    "/api/agency/v1/tasks/**",
                    "/api/agency/v1/officers/**",
                    "/api/agency/v1/requests/**",
                    "/api/agency/v1/complaints/**",
                    "/api/agency/v1/reasons",
                    "/api/agency/v1/purposes",
                    "/api/agency/v1/roles"),
            Route.to(NOTIFICATION, "notification-stream", SIGNED_IN, "/api/v1/notifications/stream")
                    .with(STREAMED),
            Route.to(NOTIFICATION, "notifications", SIGNED_IN, "/api/v1/notifications/**"),
            Route.to(IDENTITY, "me", SIGNED_IN, "/api/v1/me", "/api/v1/me/principals/**"),
            Route.to(GATEWAY, "sign-in", PUBLIC, "/oauth2/authorization/*", "/login/oauth2/code/*", "/logout"),
            Route.to(GATEWAY, "reference", PUBLIC, "/docs/**", "/contracts/**").with(SESSIONLESS),
            Route.to(GATEWAY, "assets", PUBLIC, "/assets/**").with(SESSIONLESS),
            Route.to(GATEWAY, "closed", CLOSED, "/actuator/**", "/agency-callbacks/**", "/webjars/**", "/error/**"));

    private static final Set<String> FIRST_SEGMENTS = ROUTES.stream()
            .flatMap(route -> route.paths().stream())
            .map(pattern -> firstSegment(pattern.getPatternString()))
            .collect(Collectors.toUnmodifiableSet());

    private RouteTable() {}

    /** Returns all routes in order of precedence. */
    public static List<Route> routes() {
        return ROUTES;
    }

    /** Returns the route of an exchange; empty for the portal's pages, unknown addresses and unparseable ones. */
    public static Optional<Route> find(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Optional<?> known) {
            return known.map(Route.class::cast);
        }
        Optional<Route> found = find(request.getRequestURI());
        request.setAttribute(ATTRIBUTE, found);
        return found;
    }

    /** Returns the route of a raw path; empty also for a path that cannot be parsed. */
    public static Optional<Route> find(@Nullable String rawPath) {
        if (rawPath == null) {
            return Optional.empty();
        }
        PathContainer path;
        try {
            path = PathContainer.parsePath(rawPath);
        } catch (IllegalArgumentException unparseable) {
            return Optional.empty();
        }
        for (Route route : ROUTES) {
            if (route.matches(path)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns whether the portal's one page answers the address: no address of the table begins with its first segment.
     *
     * @param rawPath with or without its leading slash
     */
    public static boolean isPage(String rawPath) {
        return !FIRST_SEGMENTS.contains(firstSegment(rawPath));
    }

    /** Returns whether the address neither leads to a route nor is a page. */
    public static boolean isUnknown(HttpServletRequest request) {
        return find(request)
                .map(route -> route.audience() == CLOSED)
                .orElseGet(() -> request.getRequestURI() == null || !isPage(request.getRequestURI()));
    }

    private static String firstSegment(String path) {
        int begin = path.startsWith("/") ? 1 : 0;
        int end = path.indexOf('/', begin);
        return path.substring(begin, end < 0 ? path.length() : end);
    }
}
