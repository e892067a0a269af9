package ae.sharjah.digital.catalog.publication.web;

import ae.sharjah.digital.catalog.api.agency.AuthoringApi;
import ae.sharjah.digital.catalog.api.agency.Comment;
import ae.sharjah.digital.catalog.api.agency.CommentPage;
import ae.sharjah.digital.catalog.api.agency.Comparison;
import ae.sharjah.digital.catalog.api.agency.FaultList;
import ae.sharjah.digital.catalog.api.agency.NewComment;
import ae.sharjah.digital.catalog.api.agency.NewVersion;
import ae.sharjah.digital.catalog.api.agency.StepList;
import ae.sharjah.digital.catalog.api.agency.VersionCommand;
import ae.sharjah.digital.catalog.api.agency.VersionPage;
import ae.sharjah.digital.catalog.api.agency.VersionView;
import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.lifecycle.LifecycleAction;
import ae.sharjah.digital.catalog.lifecycle.Side;
import ae.sharjah.digital.catalog.publication.Gate;
import ae.sharjah.digital.catalog.publication.VersionLifecycle;
import ae.sharjah.digital.catalog.publication.VersionRow;
import ae.sharjah.digital.catalog.publication.VersionSteps;
import ae.sharjah.digital.catalog.publication.Versions;
import ae.sharjah.digital.platform.events.idempotency.IdempotentWrites;
import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What publishers of an agency do with their own services; another agency's are not there for them. */
@RestController
@PreAuthorize("denyAll()")
class AuthoringController implements AuthoringApi {
    private static final String PUBLISHER = "hasRole('publisher')";
    private static final String CREATE = "POST /api/agency/v1/services";
    private static final String BEGIN = "POST /api/agency/v1/services/{id}/versions";

    private final VersionLifecycle lifecycle;
    private final Versions versions;
    private final VersionSteps steps;
    private final Gate gate;
    private final VersionViews views;
    private final ComparisonViews comparisons;
    private final CommentViews comments;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;
    private final JsonMapper json;

    AuthoringController(
            VersionLifecycle lifecycle,
            Versions versions,
            VersionSteps steps,
            Gate gate,
            VersionViews views,
            ComparisonViews comparisons,
            CommentViews comments,
            IdempotentWrites writes,
            CurrentCaller caller,
            JsonMapper json) {
        this.lifecycle = lifecycle;
        this.versions = versions;
        this.steps = steps;
        this.gate = gate;
        this.views = views;
        this.comparisons = comparisons;
        this.comments = comments;
        this.writes = writes;
        this.caller = caller;
        this.json = json;
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionPage> listOwnServices(Integer limit, @Nullable String cursor) {
        String after = Cursor.read(cursor, List::getFirst);
        var page = Page.of(versions.newestOf(agency(), after, limit + 1), limit, version -> Cursor.of(version.slug()));
        return ResponseEntity.ok(views.page(page.items(), page.next()));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionView> createService(String idempotencyKey, Map<String, Object> body) {
        UUID id = caller.get().id();
        return writes.execute(id, idempotencyKey, CREATE, body, VersionView.class, () -> {
            VersionRow draft = lifecycle.create(actor(), agency(), tree(body));
            return created(draft);
        });
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<FaultList> validateDescription(Map<String, Object> body) {
        return ResponseEntity.ok(new FaultList(views.faults(gate.faults(tree(body)))));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionPage> listVersions(UUID id) {
        List<VersionRow> own = versions.of(id).stream()
                .filter(version -> version.agency().equals(agency()))
                .toList();
        if (own.isEmpty()) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok(views.page(own, null));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionView> beginVersion(UUID id, String idempotencyKey, NewVersion body) {
        var whole = Map.of("id", id, "body", body);
        return writes.execute(
                caller.get().id(),
                idempotencyKey,
                BEGIN,
                whole,
                VersionView.class,
                () -> created(lifecycle.begin(actor(), agency(), id, body.getFrom())));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionView> getVersion(UUID id, Integer version) {
        return answer(own(id, version));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionView> changeDraft(
            UUID id, Integer version, Map<String, Object> body, @Nullable String ifMatch) {
        return answer(lifecycle.change(actor(), target(id, version, ifMatch), tree(body)));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionView> actOnVersion(
            UUID id, Integer version, VersionCommand body, @Nullable String ifMatch) {
        LifecycleAction action = LifecycleAction.of(body.getAction().getValue()).orElseThrow();
        var command = new VersionLifecycle.Command(action, body.getReason(), null);
        return answer(lifecycle.act(actor(), target(id, version, ifMatch), command));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<StepList> listSteps(UUID id, Integer version) {
        own(id, version);
        return ResponseEntity.ok(VersionViews.steps(steps.of(id, version)));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<CommentPage> listComments(UUID id, Integer version, Integer limit, @Nullable String cursor) {
        return ResponseEntity.ok(comments.page(own(id, version), limit, cursor));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<Comment> addComment(UUID id, Integer version, String idempotencyKey, NewComment body) {
        return comments.add(caller.get().id(), actor(), own(id, version), idempotencyKey, body);
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<Comparison> compareVersions(UUID id, Integer from, Integer to) {
        own(id, to);
        return ResponseEntity.ok(comparisons.of(id, from, to));
    }

    private VersionLifecycle.Target target(UUID id, int version, @Nullable String ifMatch) {
        return new VersionLifecycle.Target(agency(), id, version, ETags.requireVersion(ifMatch));
    }

    private VersionRow own(UUID id, int version) {
        return versions.find(id, version)
                .filter(found -> found.agency().equals(agency()))
                .orElseThrow(ProblemException::notFound);
    }

    private Actor actor() {
        return new Actor(Side.AGENCY, caller.get().id().toString());
    }

    /** Whoever publishes belongs to an agency; a token that names none may do nothing here. */
    private String agency() {
        Caller publisher = caller.get();
        if (publisher.agency() == null) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "agency-missing");
        }
        return publisher.agency();
    }

    private ResponseEntity<VersionView> created(VersionRow draft) {
        URI address = URI.create("/api/agency/v1/services/" + draft.serviceId() + "/versions/" + draft.version());
        return ResponseEntity.created(address).eTag(ETags.tag(draft.revision())).body(views.whole(draft, actor()));
    }

    private ResponseEntity<VersionView> answer(VersionRow version) {
        return ResponseEntity.ok().eTag(ETags.tag(version.revision())).body(views.whole(version, actor()));
    }

    private ObjectNode tree(Map<String, Object> description) {
        return json.valueToTree(description);
    }
}
