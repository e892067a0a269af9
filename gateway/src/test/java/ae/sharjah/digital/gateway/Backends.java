package ae.sharjah.digital.gateway;

import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The four services' stand-ins, one set for all tests of this JVM. */
final class Backends {
    static final Backend CATALOG = new Backend("catalog");
    static final Backend REQUEST = new Backend("request");
    static final Backend NOTIFICATION = new Backend("notification");
    static final Backend IDENTITY = new Backend("identity");

    private Backends() {}

    static void register(DynamicPropertyRegistry settings) {
        settings.add("gateway.backends.catalog", CATALOG::address);
        settings.add("gateway.backends.request", REQUEST::address);
        settings.add("gateway.backends.notification", NOTIFICATION::address);
        settings.add("gateway.backends.identity", IDENTITY::address);
    }

    static void reset() {
        List.of(CATALOG, REQUEST, NOTIFICATION, IDENTITY).forEach(Backend::reset);
    }
}
