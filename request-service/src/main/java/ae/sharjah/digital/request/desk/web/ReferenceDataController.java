package ae.sharjah.digital.request.desk.web;

import ae.sharjah.digital.request.api.agency.PurposeListResource;
import ae.sharjah.digital.request.api.agency.PurposeResource;
import ae.sharjah.digital.request.api.agency.ReasonListResource;
import ae.sharjah.digital.request.api.agency.ReasonParameterResource;
import ae.sharjah.digital.request.api.agency.ReasonResource;
import ae.sharjah.digital.request.api.agency.RoleListResource;
import ae.sharjah.digital.request.api.agency.RoleResource;
import ae.sharjah.digital.request.api.agency.WordsApi;
import ae.sharjah.digital.request.desk.AccessPurposes;
import ae.sharjah.digital.request.desk.Roles;
import ae.sharjah.digital.request.reason.Reasons;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("denyAll()")
class ReferenceDataController implements WordsApi {
    private final Reasons reasons;
    private final AccessPurposes purposes;
    private final Roles roles;

    ReferenceDataController(Reasons reasons, AccessPurposes purposes, Roles roles) {
        this.reasons = reasons;
        this.purposes = purposes;
        this.roles = roles;
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<ReasonListResource> listReasons() {
        return ResponseEntity.ok(new ReasonListResource()
                .items(reasons.all().stream()
                        .map(ReferenceDataController::reasonView)
                        .toList()));
    }

    private static ReasonResource reasonView(Reasons.Reason reason) {
        return new ReasonResource()
                .code(reason.code())
                .text(reason.text())
                .parameters(reason.parameters().entrySet().stream()
                        .map(parameter -> new ReasonParameterResource()
                                .name(parameter.getKey())
                                .kind(ReasonParameterResource.KindEnum.fromValue(
                                        parameter.getValue().name().toLowerCase(Locale.ROOT))))
                        .toList());
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<PurposeListResource> listPurposes() {
        return ResponseEntity.ok(new PurposeListResource()
                .items(purposes.all().stream()
                        .map(purpose ->
                                new PurposeResource().code(purpose.code()).text(purpose.text()))
                        .toList()));
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<RoleListResource> listRoles() {
        return ResponseEntity.ok(new RoleListResource()
                .items(roles.all().stream()
                        .map(role -> new RoleResource().code(role.code()).text(role.text()))
                        .toList()));
    }
}
