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
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.lifecycle.ActingParty;
import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.lifecycle.LifecycleAction;
import ae.sharjah.digital.catalog.publication.PublicationGate;
import ae.sharjah.digital.catalog.publication.ServiceVersion;
import ae.sharjah.digital.catalog.publication.VersionLifecycle;
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

/** The API for publishers of an agency. Services of other agencies return 404. */
@RestController
@PreAuthorize("denyAll()")
class AuthoringController implements AuthoringApi {
    private static final String PUBLISHER = "hasRole('publisher')";
    private static final String CREATE_SERVICE = "POST /api/agency/v1/services";
    private static final String CREATE_VERSION = "POST /api/agency/v1/services/{id}/versions";

    private final VersionRequests requests;
    private final VersionLifecycle lifecycle;
    private final Versions versions;
    private final PublicationGate gate;
    private final VersionViews views;
    private final CommentViews comments;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;
    private final JsonMapper json;

    AuthoringController(
            VersionRequests requests,
            VersionLifecycle lifecycle,
            Versions versions,
            PublicationGate gate,
            VersionViews views,
            CommentViews comments,
            IdempotentWrites writes,
            CurrentCaller caller,
            JsonMapper json) {
        this.requests = requests;
        this.lifecycle = lifecycle;
        this.versions = versions;
        this.gate = gate;
        this.views = views;
        this.comments = comments;
        this.writes = writes;
        this.caller = caller;
        this.json = json;
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionPage> listOwnServices(Integer limit, @Nullable String cursor) {
        String after = Cursor.read(cursor, List::getFirst);
        var page = Page.of(
                versions.findNewestOfAgency(agency(), after, limit + 1), limit, version -> Cursor.of(version.slug()));
        return ResponseEntity.ok(views.page(page.items(), page.next()));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionView> createService(String idempotencyKey, Map<String, Object> body) {
        UUID id = caller.get().id();
        return writes.execute(id, idempotencyKey, CREATE_SERVICE, body, VersionView.class, () -> {
            ServiceVersion draft = lifecycle.createService(actor(), agency(), tree(body));
            return respondCreated(draft);
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
        return requests.list(agency(), id);
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionView> beginVersion(UUID id, String idempotencyKey, NewVersion body) {
        var whole = Map.of("id", id, "body", body);
        return writes.execute(
                caller.get().id(),
                idempotencyKey,
                CREATE_VERSION,
                whole,
                VersionView.class,
                () -> respondCreated(lifecycle.createVersion(actor(), agency(), new ServiceId(id), body.getFrom())));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionView> getVersion(UUID id, Integer version) {
        return requests.respond(requests.find(agency(), id, version), actor());
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionView> changeDraft(
            UUID id, Integer version, Map<String, Object> body, @Nullable String ifMatch) {
        var target = VersionRequests.target(agency(), id, version, ifMatch);
        return requests.respond(lifecycle.changeDraft(actor(), target, tree(body)), actor());
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionView> actOnVersion(
            UUID id, Integer version, VersionCommand body, @Nullable String ifMatch) {
        LifecycleAction action =
                LifecycleAction.findByCode(body.getAction().getValue()).orElseThrow();
        var command = new VersionLifecycle.Command(action, body.getReason(), null);
        return requests.execute(actor(), VersionRequests.target(agency(), id, version, ifMatch), command);
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<StepList> listSteps(UUID id, Integer version) {
        return requests.listSteps(agency(), id, version);
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<CommentPage> listComments(UUID id, Integer version, Integer limit, @Nullable String cursor) {
        return ResponseEntity.ok(comments.page(requests.find(agency(), id, version), limit, cursor));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<Comment> addComment(UUID id, Integer version, String idempotencyKey, NewComment body) {
        return comments.add(caller.get().id(), actor(), requests.find(agency(), id, version), idempotencyKey, body);
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<Comparison> compareVersions(UUID id, Integer from, Integer to) {
        requests.find(agency(), id, to);
        return requests.compare(id, from, to);
    }

    private Actor actor() {
        return new Actor(ActingParty.AGENCY, caller.get().id().toString());
    }

    /** Returns the publisher's agency; a token without an agency is refused. */
    private String agency() {
        Caller publisher = caller.get();
        if (publisher.agency() == null) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "agency-missing");
        }
        return publisher.agency();
    }

    private ResponseEntity<VersionView> respondCreated(ServiceVersion draft) {
        URI address = URI.create("/api/agency/v1/services/" + draft.serviceId() + "/versions/" + draft.version());
        return ResponseEntity.created(address).eTag(ETags.tag(draft.revision())).body(views.view(draft, actor()));
    }

    private ObjectNode tree(Map<String, Object> description) {
        return json.valueToTree(description);
    }
}
