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

/** Which methods an address knows that everybody may read. Of the others nothing is told without sign-in. */
final class PublicMethods {
    private final List<RequestMatcher> open;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    PublicMethods(Stream<String> patterns, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        var anyMethod = PathPatternRequestMatcher.withDefaults();
        this.open = patterns.<RequestMatcher>map(anyMethod::matcher).toList();
        this.mappings = mappings;
    }

    /** The failure that names the methods instead, when the request's own is none of a public address. */
    Optional<HttpRequestMethodNotSupportedException> wrong(HttpServletRequest request) {
        if (open.stream().noneMatch(address -> address.matches(request))) {
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
