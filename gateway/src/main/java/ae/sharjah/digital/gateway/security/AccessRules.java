package ae.sharjah.digital.gateway.security;

import ae.sharjah.digital.gateway.route.Audience;
import ae.sharjah.digital.gateway.route.Route;
import ae.sharjah.digital.gateway.route.RouteTable;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Decides which addresses need sign-in, by session or by token alike; derived from the {@link RouteTable}. */
final class AccessRules implements AuthorizationManager<RequestAuthorizationContext> {
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);
    private static final AuthorizationDecision DENIED = new AuthorizationDecision(false);

    private final AuthorizationManager<RequestAuthorizationContext> signedIn =
            AuthenticatedAuthorizationManager.authenticated();

    private AccessRules() {}

    static void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.anyRequest().access(new AccessRules());
    }

    /** Returns whether everyone may read the address, so that its methods are no secret either. */
    static boolean isPubliclyReadable(HttpServletRequest request) {
        return RouteTable.find(request)
                .filter(route -> route.isForwarded() && route.audience() == Audience.PUBLIC)
                .isPresent();
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return GRANTED;
        }
        Route route = RouteTable.find(request).orElse(null);
        if (route == null) {
            return RouteTable.isUnknown(request) ? DENIED : GRANTED;
        }
        return switch (route.audience()) {
            case PUBLIC ->
                !route.isForwarded() || READS.contains(request.getMethod())
                        ? GRANTED
                        : signedIn.authorize(caller, context);
            case SIGNED_IN -> signedIn.authorize(caller, context);
            case CLOSED -> DENIED;
        };
    }
}
