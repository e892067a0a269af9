package ae.sharjah.digital.catalog.publication.web;

import ae.sharjah.digital.catalog.api.agency.ComparisonResource;
import ae.sharjah.digital.catalog.api.agency.StepListResource;
import ae.sharjah.digital.catalog.api.agency.VersionPageResource;
import ae.sharjah.digital.catalog.api.agency.VersionViewResource;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.publication.ServiceVersion;
import ae.sharjah.digital.catalog.publication.VersionLifecycle;
import ae.sharjah.digital.catalog.publication.VersionSteps;
import ae.sharjah.digital.catalog.publication.Versions;
import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The requests about versions that agencies and the digital office have in common. Each passes the condition under which it
 * sees a version. The condition is evaluated on versions that exist, so that a missing version is reported first.
 */
@Component
class VersionRequests {
    private final VersionLifecycle lifecycle;
    private final Versions versions;
    private final VersionSteps steps;
    private final VersionViews views;
    private final ComparisonViews comparisons;

    VersionRequests(
            VersionLifecycle lifecycle,
            Versions versions,
            VersionSteps steps,
            VersionViews views,
            ComparisonViews comparisons) {
        this.lifecycle = lifecycle;
        this.versions = versions;
        this.steps = steps;
        this.views = views;
        this.comparisons = comparisons;
    }

    /**
     * Finds a version.
     *
     * @throws ProblemException 404 if it does not exist or is not visible
     */
    ServiceVersion find(Predicate<ServiceVersion> visible, UUID id, int version) {
        return versions.find(new ServiceId(id), version).filter(visible).orElseThrow(ProblemException::notFound);
    }

    ResponseEntity<VersionPageResource> list(Predicate<ServiceVersion> visible, UUID id) {
        List<ServiceVersion> found =
                versions.findAll(new ServiceId(id)).stream().filter(visible).toList();
        if (found.isEmpty()) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok(views.page(found, null));
    }

    ResponseEntity<StepListResource> listSteps(Predicate<ServiceVersion> visible, UUID id, int version) {
        find(visible, id, version);
        return ResponseEntity.ok(VersionViews.steps(steps.findAll(new ServiceId(id), version)));
    }

    ResponseEntity<ComparisonResource> compare(UUID id, int from, int to) {
        return ResponseEntity.ok(comparisons.compare(new ServiceId(id), from, to));
    }

    ResponseEntity<VersionViewResource> execute(
            Actor actor, VersionLifecycle.Target target, VersionLifecycle.Command command) {
        return respond(lifecycle.execute(actor, target, command), actor);
    }

    /** Returns the target of an action; the {@code If-Match} header has to state the expected revision. */
    static VersionLifecycle.Target target(@Nullable String agency, UUID id, int version, @Nullable String ifMatch) {
        return new VersionLifecycle.Target(agency, new ServiceId(id), version, ETags.requireVersion(ifMatch));
    }

    ResponseEntity<VersionViewResource> respond(ServiceVersion version, Actor reader) {
        return ResponseEntity.ok().eTag(ETags.tag(version.revision())).body(views.view(version, reader));
    }
}
