package ae.sharjah.digital.catalog.publication.web;

import ae.sharjah.digital.catalog.api.agency.CommentPageResource;
import ae.sharjah.digital.catalog.api.agency.CommentResource;
import ae.sharjah.digital.catalog.api.agency.ComparisonResource;
import ae.sharjah.digital.catalog.api.agency.NewCommentResource;
import ae.sharjah.digital.catalog.api.agency.StepListResource;
import ae.sharjah.digital.catalog.api.agency.VersionPageResource;
import ae.sharjah.digital.catalog.api.agency.VersionViewResource;
import ae.sharjah.digital.catalog.api.office.ReviewApi;
import ae.sharjah.digital.catalog.api.office.VersionCommandResource;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.lifecycle.ActingParty;
import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.lifecycle.LifecycleAction;
import ae.sharjah.digital.catalog.publication.ServiceVersion;
import ae.sharjah.digital.catalog.publication.VersionLifecycle;
import ae.sharjah.digital.catalog.publication.Versions;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The API for the digital office, over the versions of all agencies. */
@RestController
@PreAuthorize("denyAll()")
class ReviewController implements ReviewApi {
    private static final String REVIEWER = "hasRole('reviewer')";
    private static final Predicate<ServiceVersion> EVERY_VERSION = _ -> true;

    private final VersionRequests requests;
    private final Versions versions;
    private final VersionViews views;
    private final CommentViews comments;
    private final CurrentCaller caller;

    ReviewController(
            VersionRequests requests,
            Versions versions,
            VersionViews views,
            CommentViews comments,
            CurrentCaller caller) {
        this.requests = requests;
        this.versions = versions;
        this.views = views;
        this.comments = comments;
        this.caller = caller;
    }

    private record PageKey(Instant submitted, ServiceId service) {
        /** The latest accepted time; the database cannot represent much later ones. */
        private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

        PageKey {
            if (submitted.isAfter(NEVER) || submitted.isBefore(Instant.EPOCH)) {
                throw new IllegalArgumentException("nothing was submitted then");
            }
        }
    }

    @Override
    @PreAuthorize(REVIEWER)
    public ResponseEntity<VersionPageResource> listReviews(
            @Nullable String agency, Integer limit, @Nullable String cursor) {
        PageKey after = Cursor.read(
                cursor,
                parts -> new PageKey(Cursor.time(parts.getFirst()), new ServiceId(UUID.fromString(parts.get(1)))));
        var rows = after == null
                ? versions.findInReview(agency, null, null, limit + 1)
                : versions.findInReview(agency, after.submitted(), after.service(), limit + 1);
        var page = Page.of(
                rows,
                limit,
                version -> Cursor.of(
                        Objects.requireNonNull(version.submittedAt()),
                        version.serviceId().value()));
        return ResponseEntity.ok(views.page(page.items(), page.next()));
    }

    @Override
    @PreAuthorize(REVIEWER)
    public ResponseEntity<VersionPageResource> listVersions(UUID id) {
        return requests.list(EVERY_VERSION, id);
    }

    @Override
    @PreAuthorize(REVIEWER)
    public ResponseEntity<VersionViewResource> getVersion(UUID id, Integer version) {
        return requests.respond(requests.find(EVERY_VERSION, id, version), actor());
    }

    @Override
    @PreAuthorize(REVIEWER)
    public ResponseEntity<VersionViewResource> actOnVersion(
            UUID id, Integer version, VersionCommandResource body, @Nullable String ifMatch) {
        LifecycleAction action =
                LifecycleAction.findByCode(body.getAction().getValue()).orElseThrow();
        OffsetDateTime at = body.getPublishAt();
        var command = new VersionLifecycle.Command(action, body.getReason(), at == null ? null : at.toInstant());
        return requests.execute(actor(), VersionRequests.target(null, id, version, ifMatch), command);
    }

    @Override
    @PreAuthorize(REVIEWER)
    public ResponseEntity<StepListResource> listSteps(UUID id, Integer version) {
        return requests.listSteps(EVERY_VERSION, id, version);
    }

    @Override
    @PreAuthorize(REVIEWER)
    public ResponseEntity<CommentPageResource> listComments(
            UUID id, Integer version, Integer limit, @Nullable String cursor) {
        return ResponseEntity.ok(comments.page(requests.find(EVERY_VERSION, id, version), limit, cursor));
    }

    @Override
    @PreAuthorize(REVIEWER)
    public ResponseEntity<CommentResource> addComment(
            UUID id, Integer version, String idempotencyKey, NewCommentResource body) {
        return comments.add(
                caller.get().id(), actor(), requests.find(EVERY_VERSION, id, version), idempotencyKey, body);
    }

    @Override
    @PreAuthorize(REVIEWER)
    public ResponseEntity<ComparisonResource> compareVersions(UUID id, Integer from, Integer to) {
        return requests.compare(id, from, to);
    }

    private Actor actor() {
        return new Actor(ActingParty.OFFICE, caller.get().id().toString());
    }
}
