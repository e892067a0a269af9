package ae.sharjah.digital.platform.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** HTTP methods that public addresses support. Nothing is disclosed about other addresses without sign-in. */
@FunctionalInterface
public interface PublicMethods {

    /** Returns the supported methods if the address is public and does not support the request's own; else none. */
    Set<String> insteadOf(HttpServletRequest request);
}
