package ae.sharjah.digital.catalog.browse.web;

import ae.sharjah.digital.catalog.api.ServicePageResource;
import ae.sharjah.digital.catalog.api.ServiceVersionResource;
import ae.sharjah.digital.catalog.api.ServicesApi;
import ae.sharjah.digital.catalog.api.SuggestionListResource;
import ae.sharjah.digital.catalog.publication.PublishedServices;
import ae.sharjah.digital.catalog.search.Facet;
import ae.sharjah.digital.catalog.search.FoundServices;
import ae.sharjah.digital.catalog.search.ServiceIndex;
import ae.sharjah.digital.catalog.search.ServiceQuery;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.servicedefinition.drawing.Diagram;
import ae.sharjah.digital.servicedefinition.drawing.DrawnPath;
import ae.sharjah.digital.servicedefinition.drawing.Mermaid;
import ae.sharjah.digital.servicedefinition.drawing.WorkflowDrawing;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Serves published services to everyone. */
@RestController
@PreAuthorize("denyAll()")
class ServicesController implements ServicesApi {
    private static final MediaType MERMAID = new MediaType("text", "vnd.mermaid", StandardCharsets.UTF_8);

    private final ServiceIndex index;
    private final PublishedServices published;

    ServicesController(ServiceIndex index, PublishedServices published) {
        this.index = index;
        this.published = published;
    }

    @Override
    @PreAuthorize("permitAll()")
    public ResponseEntity<ServicePageResource> listServices(
            @Nullable String q,
            @Nullable String sector,
            @Nullable String agency,
            @Nullable String lifeEvent,
            @Nullable String audience,
            @Nullable String fee,
            @Nullable Boolean online,
            Integer limit,
            @Nullable String cursor) {
        var filters = new EnumMap<Facet, String>(Facet.class);
        filter(filters, Facet.SECTOR, sector);
        filter(filters, Facet.AGENCY, agency);
        filter(filters, Facet.LIFE_EVENT, lifeEvent);
        filter(filters, Facet.AUDIENCE, audience);
        filter(filters, Facet.FEE, fee);
        filter(filters, Facet.ONLINE, online == null ? null : online.toString());
        FoundServices found = index.find(new ServiceQuery(q, filters, limit, cursor));
        var page = new ServicePageResource(
                        found.services().stream().map(FoundView::summary).toList())
                .next(found.next())
                .total(found.total());
        if (cursor == null) {
            page.facets(FoundView.facets(found.facets()));
        }
        return ResponseEntity.ok().cacheControl(Caching.PUBLIC).body(page);
    }

    @Override
    @PreAuthorize("permitAll()")
    public ResponseEntity<SuggestionListResource> suggestServices(String q, Integer limit) {
        var suggestions = new SuggestionListResource(
                index.suggest(q, limit).stream().map(FoundView::suggestion).toList());
        return ResponseEntity.ok().cacheControl(Caching.PUBLIC).body(suggestions);
    }

    private static void filter(Map<Facet, String> filters, Facet facet, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            filters.put(facet, value);
        }
    }

    @Override
    @PreAuthorize("permitAll()")
    public ResponseEntity<ServiceVersionResource> getService(String id, @Nullable String ifNoneMatch) {
        PublishedServices.Reference version =
                published.find(id).orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "service-unknown"));
        String tag = Caching.tag(version);
        if (Caching.matches(ifNoneMatch, tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .cacheControl(Caching.PUBLIC)
                    .build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(Caching.PUBLIC)
                .body(ResidentView.version(published.load(version)));
    }

    @Override
    @PreAuthorize("permitAll()")
    public ResponseEntity<String> getServiceDiagram(String id, @Nullable Integer version) {
        var document = (version == null
                        ? published.find(id).map(published::load)
                        : published.findEverPublished(id, version))
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "service-unknown"));
        Diagram diagram = WorkflowDrawing.draw(
                WorkflowOutlines.of(document.content().workflow()), DrawnPath.NONE, LocaleContextHolder.getLocale());
        return ResponseEntity.ok()
                .contentType(MERMAID)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(Caching.PUBLIC)
                .body(Mermaid.render(diagram));
    }
}
