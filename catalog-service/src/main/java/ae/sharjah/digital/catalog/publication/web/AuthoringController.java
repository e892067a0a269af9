package ae.sharjah.digital.catalog.publication.web;

import ae.sharjah.digital.catalog.api.agency.AuthoringApi;
import ae.sharjah.digital.catalog.api.agency.CommentPageResource;
import ae.sharjah.digital.catalog.api.agency.CommentResource;
import ae.sharjah.digital.catalog.api.agency.ComparisonResource;
import ae.sharjah.digital.catalog.api.agency.FaultListResource;
import ae.sharjah.digital.catalog.api.agency.NewCommentResource;
import ae.sharjah.digital.catalog.api.agency.NewVersionResource;
import ae.sharjah.digital.catalog.api.agency.StepListResource;
import ae.sharjah.digital.catalog.api.agency.VersionCommandResource;
import ae.sharjah.digital.catalog.api.agency.VersionPageResource;
import ae.sharjah.digital.catalog.api.agency.VersionViewResource;
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
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    public ResponseEntity<VersionPageResource> listOwnServices(Integer limit, @Nullable String cursor) {
        String after = Cursor.read(cursor, List::getFirst);
        var page = Page.of(
                versions.findNewestOfAgency(agency(), after, limit + 1), limit, version -> Cursor.of(version.slug()));
        return ResponseEntity.ok(views.page(page.items(), page.next()));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionViewResource> createService(String idempotencyKey, Map<String, Object> body) {
        UUID id = caller.get().id();
        return writes.execute(id, idempotencyKey, CREATE_SERVICE, body, VersionViewResource.class, () -> {
            ServiceVersion draft = lifecycle.createService(actor(), agency(), tree(body));
            return respondCreated(draft);
        });
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<FaultListResource> validateDescription(Map<String, Object> body) {
        return ResponseEntity.ok(new FaultListResource(views.faults(gate.faults(tree(body)))));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionPageResource> listVersions(UUID id) {
        return requests.list(this::isOwn, id);
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionViewResource> beginVersion(UUID id, String idempotencyKey, NewVersionResource body) {
        var whole = Map.of("id", id, "body", body);
        return writes.execute(
                caller.get().id(),
                idempotencyKey,
                CREATE_VERSION,
                whole,
                VersionViewResource.class,
                () -> respondCreated(lifecycle.createVersion(actor(), agency(), new ServiceId(id), body.getFrom())));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionViewResource> getVersion(UUID id, Integer version) {
        return requests.respond(requests.find(this::isOwn, id, version), actor());
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionViewResource> changeDraft(
            UUID id, Integer version, Map<String, Object> body, @Nullable String ifMatch) {
        var target = VersionRequests.target(agency(), id, version, ifMatch);
        return requests.respond(lifecycle.changeDraft(actor(), target, tree(body)), actor());
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<VersionViewResource> actOnVersion(
            UUID id, Integer version, VersionCommandResource body, @Nullable String ifMatch) {
        LifecycleAction action =
                LifecycleAction.findByCode(body.getAction().getValue()).orElseThrow();
        var command = new VersionLifecycle.Command(action, body.getReason(), null);
        return requests.execute(actor(), VersionRequests.target(agency(), id, version, ifMatch), command);
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<StepListResource> listSteps(UUID id, Integer version) {
        return requests.listSteps(this::isOwn, id, version);
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<CommentPageResource> listComments(
            UUID id, Integer version, Integer limit, @Nullable String cursor) {
        return ResponseEntity.ok(comments.page(requests.find(this::isOwn, id, version), limit, cursor));
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<CommentResource> addComment(
            UUID id, Integer version, String idempotencyKey, NewCommentResource body) {
        return comments.add(caller.get().id(), actor(), requests.find(this::isOwn, id, version), idempotencyKey, body);
    }

    @Override
    @PreAuthorize(PUBLISHER)
    public ResponseEntity<ComparisonResource> compareVersions(UUID id, Integer from, Integer to) {
        requests.find(this::isOwn, id, to);
        return requests.compare(id, from, to);
    }

    private Actor actor() {
        return new Actor(ActingParty.AGENCY, caller.get().id().toString());
    }

    private boolean isOwn(ServiceVersion version) {
        return version.agency().equals(agency());
    }

    private String agency() {
        return PublisherAgency.require(caller.get());
    }

    private ResponseEntity<VersionViewResource> respondCreated(ServiceVersion draft) {
        URI address = URI.create("/api/agency/v1/services/" + draft.serviceId() + "/versions/" + draft.version());
        return ResponseEntity.created(address).eTag(ETags.tag(draft.revision())).body(views.view(draft, actor()));
    }

    private ObjectNode tree(Map<String, Object> description) {
        return json.valueToTree(description);
    }
}
