package ae.sharjah.digital.gateway.portal;

import ae.sharjah.digital.gateway.route.RouteTable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Finds the portal's files, and returns its one page for addresses that its script understands: those that a person
 * opens, that do not look like a file and that belong to no route.
 */
final class PageResolver extends PathResourceResolver {
    private static final String PAGE = "index.html";

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        if (!RouteTable.isPage(path)) {
            return null;
        }
        if (path.isEmpty()) {
            return super.resolveResourceInternal(request, PAGE, locations, chain);
        }
        Resource file = super.resolveResourceInternal(request, path, locations, chain);
        if (file != null || request == null || !isOpenedByAPerson(request, path)) {
            return file;
        }
        return super.resolveResourceInternal(request, PAGE, locations, chain);
    }

    private static boolean isOpenedByAPerson(HttpServletRequest request, String path) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean page = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
        return page && path.substring(path.lastIndexOf('/') + 1).indexOf('.') < 0;
    }
}
