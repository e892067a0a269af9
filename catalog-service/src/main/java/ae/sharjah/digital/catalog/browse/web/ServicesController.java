package ae.sharjah.digital.catalog.browse.web;

import ae.sharjah.digital.catalog.api.ServicePage;
import ae.sharjah.digital.catalog.api.ServiceVersion;
import ae.sharjah.digital.catalog.api.ServicesApi;
import ae.sharjah.digital.catalog.publication.PublishedServices;
import ae.sharjah.digital.catalog.search.FoundServices;
import ae.sharjah.digital.catalog.search.ServiceIndex;
import ae.sharjah.digital.catalog.search.ServiceQuery;
import ae.sharjah.digital.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Published services, for everyone. */
@RestController
@PreAuthorize("denyAll()")
class ServicesController implements ServicesApi {
    private final ServiceIndex index;
    private final PublishedServices published;

    ServicesController(ServiceIndex index, PublishedServices published) {
        this.index = index;
        this.published = published;
    }

    @Override
    @PreAuthorize("permitAll()")
    public ResponseEntity<ServicePage> listServices(
            @Nullable String q,
            @Nullable String sector,
            @Nullable String agency,
            @Nullable String lifeEvent,
            @Nullable String audience,
            Integer limit,
            @Nullable String cursor) {
        FoundServices found = index.find(new ServiceQuery(q, sector, agency, lifeEvent, audience, limit, cursor));
        var page = new ServicePage(
                        found.services().stream().map(ResidentView::summary).toList())
                .next(found.next())
                .total(found.total());
        return ResponseEntity.ok().cacheControl(Caching.PUBLIC).body(page);
    }

    @Override
    @PreAuthorize("permitAll()")
    public ResponseEntity<ServiceVersion> getService(String id, @Nullable String ifNoneMatch) {
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
                .body(ResidentView.version(published.read(version)));
    }
}
