package ae.sharjah.digital.request.dispatch.web;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import ae.sharjah.digital.request.api.system.DispatchContentResource;
import ae.sharjah.digital.request.api.system.DispatchesApi;
import ae.sharjah.digital.request.dispatch.DispatchContents;
import ae.sharjah.digital.request.dispatch.DispatchId;
import ae.sharjah.digital.request.id.PrincipalId;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@PreAuthorize("denyAll()")
class DispatchesController implements DispatchesApi {
    private final DispatchContents contents;
    private final CurrentCaller caller;
    private final JsonMapper json;

    DispatchesController(DispatchContents contents, CurrentCaller caller, JsonMapper json) {
        this.contents = contents;
        this.caller = caller;
        this.json = json;
    }

    @Override
    @PreAuthorize("hasRole('system')")
    public ResponseEntity<DispatchContentResource> getDispatch(UUID id) {
        var content = contents.read(new DispatchId(id), caller.get()).orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok(new DispatchContentResource()
                .id(id)
                .requestId(content.request().id().value())
                .reference(content.request().reference())
                .serviceSlug(content.service().slug())
                .serviceVersion(content.service().version())
                .agencyId(content.dispatch().agencyId())
                .connection(content.dispatch().connection())
                .applicantId(content.request().personId().value())
                .onBehalfOf(PrincipalId.valueOrNull(content.request().principal()))
                .submittedAt(TimestampColumns.utc(content.dispatch().createdAt()))
                .answers(json.convertValue(content.request().answers(), new TypeReference<Map<String, Object>>() {})));
    }
}
