package ae.sharjah.digital.catalog.publication.web;

import ae.sharjah.digital.catalog.api.agency.Comment;
import ae.sharjah.digital.catalog.api.agency.CommentPage;
import ae.sharjah.digital.catalog.api.agency.Comparison;
import ae.sharjah.digital.catalog.api.agency.NewComment;
import ae.sharjah.digital.catalog.api.agency.StepList;
import ae.sharjah.digital.catalog.api.agency.VersionPage;
import ae.sharjah.digital.catalog.api.agency.VersionView;
import ae.sharjah.digital.catalog.api.office.ReviewApi;
import ae.sharjah.digital.catalog.api.office.VersionCommand;
import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.lifecycle.LifecycleAction;
import ae.sharjah.digital.catalog.lifecycle.Side;
import ae.sharjah.digital.catalog.publication.VersionLifecycle;
import ae.sharjah.digital.catalog.publication.VersionRow;
import ae.sharjah.digital.catalog.publication.VersionSteps;
import ae.sharjah.digital.catalog.publication.Versions;
import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** What the digital office does with versions of all agencies. */
@RestController
@PreAuthorize("denyAll()")
class ReviewController implements ReviewApi {
    private static final String REVIEWER = "hasRole('reviewer')";

    private final VersionLifecycle lifecycle;
    private final Versions versions;
    private final VersionSteps steps;
    private final VersionViews views;
    private final ComparisonViews comparisons;
    private final CommentViews comments;
    private final CurrentCaller caller;

    ReviewController(
            VersionLifecycle lifecycle,
            Versions versions,
            VersionSteps steps,
            VersionViews views,
            ComparisonViews comparisons,
            CommentViews comments,
            CurrentCaller caller) {
        this.lifecycle = lifecycle;
        this.versions = versions;
        this.steps = steps;
        this.views = views;
        this.comparisons = comparisons;
        this.comments = comments;
        this.caller = caller;
    }

    private record Position(Instant submitted, UUID service) {
        /** Later than the database can tell. */
        private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

        Position {
            if (submitted.isAfter(NEVER) || submitted.isBefore(Instant.EPOCH)) {
                throw new IllegalArgumentException("nothing was submitted then");
            }
        }
    }

    @Override
    @PreAuthorize(REVIEWER)
    public ResponseEntity<VersionPage> listReviews(@Nullable String agency, Integer limit, @Nullable String cursor) {
        Position after = Cursor.read(
                cursor, parts -> new Position(Instant.parse(parts.getFirst()), UUID.fromString(parts.get(1))));
        var rows = after == null
                ? versions.inReview(agency, null, null, limit + 1)
                : versions.inReview(agency, after.submitted(), after.service(), limit + 1);
        var page = Page.of(
                rows, limit, version -> Cursor.of(Objects.requireNonNull(version.submittedAt()), version.serviceId()));
        return ResponseEntity.ok(views.page(page.items(), page.next()));
    }

    @Override
    @PreAuthorize(REVIEWER)
    public ResponseEntity<VersionPage> listVersions(UUID id) {
        List<VersionRow> all = versions.of(id);
        if (all.isEmpty()) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok(views.page(all, null));
    }

    @Override
    @PreAuthorize(REVIEWER)
    public ResponseEntity<VersionView> getVersion(UUID id, Integer version) {
        return answer(found(id, version));
    }

    @Override
    @PreAuthorize(REVIEWER)
    public ResponseEntity<VersionView> actOnVersion(
            UUID id, Integer version, VersionCommand body, @Nullable String ifMatch) {
        var target = new VersionLifecycle.Target(null, id, version, ETags.requireVersion(ifMatch));
        LifecycleAction action = LifecycleAction.of(body.getAction().getValue()).orElseThrow();
        OffsetDateTime at = body.getPublishAt();
        var command = new VersionLifecycle.Command(action, body.getReason(), at == null ? null : at.toInstant());
        return answer(lifecycle.act(actor(), target, command));
    }

    @Override
    @PreAuthorize(REVIEWER)
    public ResponseEntity<StepList> listSteps(UUID id, Integer version) {
        found(id, version);
        return ResponseEntity.ok(VersionViews.steps(steps.of(id, version)));
    }

    @Override
    @PreAuthorize(REVIEWER)
    public ResponseEntity<CommentPage> listComments(UUID id, Integer version, Integer limit, @Nullable String cursor) {
        return ResponseEntity.ok(comments.page(found(id, version), limit, cursor));
    }

    @Override
    @PreAuthorize(REVIEWER)
    public ResponseEntity<Comment> addComment(UUID id, Integer version, String idempotencyKey, NewComment body) {
        return comments.add(caller.get().id(), actor(), found(id, version), idempotencyKey, body);
    }

    @Override
    @PreAuthorize(REVIEWER)
    public ResponseEntity<Comparison> compareVersions(UUID id, Integer from, Integer to) {
        return ResponseEntity.ok(comparisons.of(id, from, to));
    }

    private VersionRow found(UUID id, int version) {
        return versions.find(id, version).orElseThrow(ProblemException::notFound);
    }

    private Actor actor() {
        return new Actor(Side.OFFICE, caller.get().id().toString());
    }

    private ResponseEntity<VersionView> answer(VersionRow version) {
        return ResponseEntity.ok().eTag(ETags.tag(version.revision())).body(views.whole(version, actor()));
    }
}
