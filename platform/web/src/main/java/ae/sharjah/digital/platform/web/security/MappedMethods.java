package ae.sharjah.digital.platform.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Methods that the controllers of public addresses support. */
final class MappedMethods implements PublicMethods {
    private final List<RequestMatcher> publicAddresses;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    MappedMethods(Stream<String> patterns, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        var anyMethod = PathPatternRequestMatcher.withDefaults();
        this.publicAddresses = patterns.<RequestMatcher>map(anyMethod::matcher).toList();
        this.mappings = mappings;
    }

    @Override
    public Set<String> insteadOf(HttpServletRequest request) {
        if (publicAddresses.stream().noneMatch(address -> address.matches(request))) {
            return Set.of();
        }
        boolean parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
        if (!parsed) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            for (RequestMappingHandlerMapping mapping : mappings) {
                if (mapping.getHandler(request) != null) {
                    return Set.of();
                }
            }
            return Set.of();
        } catch (HttpRequestMethodNotSupportedException wrongMethod) {
            String[] supported = wrongMethod.getSupportedMethods();
            return supported == null ? Set.of() : new LinkedHashSet<>(List.of(supported));
        } catch (ServletException refusedOtherwise) {
            return Set.of();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        } finally {
            if (!parsed) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }
}
