package ae.sharjah.digital.gateway.proxy;

import org.springframework.web.servlet.function.ServerRequest;

/** Marks exchanges whose response has no end. */
final class Streams {
    private static final String ATTRIBUTE = "gateway.stream";

    private Streams() {}

    static ServerRequest mark(ServerRequest request) {
        request.attributes().put(ATTRIBUTE, true);
        return request;
    }

    static boolean is(ServerRequest request) {
        return request.attributes().containsKey(ATTRIBUTE);
    }
}
