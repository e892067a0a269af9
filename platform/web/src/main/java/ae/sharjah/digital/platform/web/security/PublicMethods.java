package ae.sharjah.digital.platform.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** HTTP methods that public addresses support. Nothing is disclosed about other addresses without sign-in. */
final class PublicMethods {
    private final List<RequestMatcher> publicAddresses;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    PublicMethods(Stream<String> patterns, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        var anyMethod = PathPatternRequestMatcher.withDefaults();
        this.publicAddresses = patterns.<RequestMatcher>map(anyMethod::matcher).toList();
        this.mappings = mappings;
    }

    /** Returns the failure that names the supported methods, if a public address does not support the request's own. */
    Optional<HttpRequestMethodNotSupportedException> methodNotSupported(HttpServletRequest request) {
        if (publicAddresses.stream().noneMatch(address -> address.matches(request))) {
            return Optional.empty();
        }
        boolean parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
        if (!parsed) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            for (RequestMappingHandlerMapping mapping : mappings) {
                if (mapping.getHandler(request) != null) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (HttpRequestMethodNotSupportedException wrongMethod) {
            return Optional.of(wrongMethod);
        } catch (ServletException refusedOtherwise) {
            return Optional.empty();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        } finally {
            if (!parsed) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }
}
