package ae.sharjah.digital.request.web;

import ae.sharjah.digital.platform.events.idempotency.IdempotentWrites;
import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import ae.sharjah.digital.request.api.resident.ActionCommandResource;
import ae.sharjah.digital.request.api.resident.DraftChangeResource;
import ae.sharjah.digital.request.api.resident.HistoryPageResource;
import ae.sharjah.digital.request.api.resident.HistoryProofResource;
import ae.sharjah.digital.request.api.resident.NewRequestResource;
import ae.sharjah.digital.request.api.resident.RequestPageResource;
import ae.sharjah.digital.request.api.resident.RequestResource;
import ae.sharjah.digital.request.api.resident.RequestsApi;
import ae.sharjah.digital.request.api.resident.StatusResource;
import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.PrincipalId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.Applicant;
import ae.sharjah.digital.request.lifecycle.ApplicantActions;
import ae.sharjah.digital.request.lifecycle.HistoryVerifier;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.RequestCreation;
import ae.sharjah.digital.request.lifecycle.Requests;
import ae.sharjah.digital.request.prefill.Profile;
import ae.sharjah.digital.request.prefill.Profiles;
import ae.sharjah.digital.request.representation.ApplicantAccess;
import ae.sharjah.digital.request.representation.RequestsByApplicant;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Status;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
@PreAuthorize("denyAll()")
class RequestsController implements RequestsApi {
    private static final String CREATE = "POST /api/v1/requests";
    private static final String ACT = "POST /api/v1/requests/{id}/actions";

    private static final MediaType MERMAID = new MediaType("text", "vnd.mermaid", StandardCharsets.UTF_8);

    private final RequestCreation creation;
    private final ApplicantActions actions;
    private final Requests requests;
    private final ApplicantAccess applicants;
    private final RequestsByApplicant requestsByApplicant;
    private final Profiles profiles;
    private final History history;
    private final HistoryVerifier verifier;
    private final RequestViews views;
    private final ListedRequestViews listed;
    private final RequestDiagrams diagrams;
    private final IdempotentWrites writes;
    private final CurrentCaller caller;
    private final JsonMapper json;

    RequestsController(
            RequestCreation creation,
            ApplicantActions actions,
            Requests requests,
            ApplicantAccess applicants,
            RequestsByApplicant requestsByApplicant,
            Profiles profiles,
            History history,
            HistoryVerifier verifier,
            RequestViews views,
            ListedRequestViews listed,
            RequestDiagrams diagrams,
            IdempotentWrites writes,
            CurrentCaller caller,
            JsonMapper json) {
        this.creation = creation;
        this.actions = actions;
        this.requests = requests;
        this.applicants = applicants;
        this.requestsByApplicant = requestsByApplicant;
        this.profiles = profiles;
        this.history = history;
        this.verifier = verifier;
        this.views = views;
        this.listed = listed;
        this.diagrams = diagrams;
        this.writes = writes;
        this.caller = caller;
        // A null among the answers removes an answer, so it must not be left out as it is in responses.
        this.json = json.rebuild()
                .changeDefaultPropertyInclusion(usual -> usual.withContentInclusion(JsonInclude.Include.ALWAYS))
                .build();
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<RequestResource> createRequest(String idempotencyKey, NewRequestResource body) {
        Caller applicant = caller.get();
        UUID principal = applicant.id().equals(body.getOnBehalfOf()) ? null : body.getOnBehalfOf();
        if (principal != null) {
            applicants.requireMayActFor(new PrincipalId(principal));
        }
        ObjectNode answers = tree(body.getAnswers());
        boolean submit = Boolean.TRUE.equals(body.getSubmit());
        // A person's known values do not apply to a company.
        Profile profile =
                submit || principal != null ? new Profile.NotNeeded() : profiles.ofCaller(body.getServiceId(), answers);
        var newRequest = new RequestCreation.NewRequest(
                body.getServiceId(),
                body.getServiceVersion(),
                answers,
                submit,
                PrincipalId.ofNullable(principal),
                profile);
        return writes.execute(applicant.id(), idempotencyKey, CREATE, body, RequestResource.class, () -> {
            var request = creation.create(applicant, newRequest);
            return ResponseEntity.created(URI.create("/api/v1/requests/" + request.id()))
                    .eTag(ETags.tag(request.version()))
                    .body(view(request));
        });
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<RequestResource> getRequest(UUID id) {
        return answer(own(id));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<RequestResource> changeDraft(UUID id, DraftChangeResource body, @Nullable String ifMatch) {
        long seen = ETags.requireVersion(ifMatch);
        return answer(actions.changeDraft(
                applicants.applicantOf(new RequestId(id)), new RequestId(id), seen, tree(body.getAnswers())));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<RequestResource> actOnRequest(
            UUID id, ActionCommandResource body, @Nullable String ifMatch, @Nullable String idempotencyKey) {
        long seen = ETags.requireVersion(ifMatch);
        Applicant applicant = applicants.applicantOf(new RequestId(id));
        var answers = body.getAnswers() == null || body.getAnswers().isEmpty() ? null : tree(body.getAnswers());
        var command = new ApplicantActions.Command(
                new ActionRef(body.getBranch(), body.getAction()), answers, body.getReason());
        if (idempotencyKey == null) {
            return answer(actions.act(applicant, new RequestId(id), seen, command));
        }
        var fingerprint = Map.of("id", id, "seen", seen, "body", body);
        return writes.execute(
                applicant.caller().id(),
                idempotencyKey,
                ACT,
                fingerprint,
                RequestResource.class,
                () -> answer(actions.act(applicant, new RequestId(id), seen, command)));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<RequestPageResource> listRequests(
            @Nullable StatusResource status, @Nullable UUID principal, Integer limit, @Nullable String cursor) {
        RequestId before = Cursor.read(cursor, parts -> new RequestId(UUID.fromString(parts.getFirst())));
        var onlyStatus = status == null ? null : Status.valueOf(status.getValue());
        var listing = listing(principal, onlyStatus, before, limit + 1);
        var page = Page.of(listing.requests(), limit, request -> Cursor.of(request.id()));
        return ResponseEntity.ok(new RequestPageResource()
                .items(page.items().stream().map(listed::summary).toList())
                .withoutOthers(listing.withoutOthers() ? true : null)
                .next(page.next()));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<HistoryPageResource> getRequestHistory(UUID id, Integer limit, @Nullable String cursor) {
        var request = own(id);
        Long after = Cursor.read(cursor, parts -> Long.valueOf(parts.getFirst()));
        var rows = history.stepsAfter(new RequestId(id), after == null ? 0 : after, limit + 1);
        Page<Step> page = Page.of(rows, limit, step -> Cursor.of(step.version()));
        return ResponseEntity.ok(new HistoryPageResource()
                .items(page.items().stream()
                        .map(step -> views.historyEntry(step, request))
                        .toList())
                .next(page.next()));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<HistoryProofResource> proveRequestHistory(UUID id, @Nullable String head) {
        return ResponseEntity.ok(HistoryProofViews.view(verifier.verify(own(id), head)));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<String> getRequestDiagram(UUID id) {
        var request = own(id);
        return ResponseEntity.ok()
                .contentType(MERMAID)
                .eTag(ETags.tag(request.version()))
                .body(diagrams.draw(request, LocaleContextHolder.getLocale()));
    }

    private RequestsByApplicant.Listing listing(
            @Nullable UUID principal, @Nullable Status status, @Nullable RequestId before, int limit) {
        UUID person = caller.get().id();
        if (principal == null) {
            return requestsByApplicant.list(new PersonId(person), status, before, limit);
        }
        if (principal.equals(person)) {
            return new RequestsByApplicant.Listing(
                    requests.listWithoutPrincipal(new PersonId(person), status, before, limit), false);
        }
        applicants.requireMayActFor(new PrincipalId(principal));
        return new RequestsByApplicant.Listing(
                requests.listByPrincipal(new PrincipalId(principal), status, before, limit), false);
    }

    private Request own(UUID id) {
        return applicants.request(new RequestId(id));
    }

    private ResponseEntity<RequestResource> answer(Request request) {
        return ResponseEntity.ok().eTag(ETags.tag(request.version())).body(view(request));
    }

    private RequestResource view(Request request) {
        return views.full(request);
    }

    private ObjectNode tree(Map<String, Object> answers) {
        return json.valueToTree(answers);
    }
}
