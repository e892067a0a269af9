package ae.sharjah.digital.request.desk.web;

import ae.sharjah.digital.request.api.agency.Purpose;
import ae.sharjah.digital.request.api.agency.PurposeList;
import ae.sharjah.digital.request.api.agency.Reason;
import ae.sharjah.digital.request.api.agency.ReasonList;
import ae.sharjah.digital.request.api.agency.ReasonParameter;
import ae.sharjah.digital.request.api.agency.Role;
import ae.sharjah.digital.request.api.agency.RoleList;
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
    public ResponseEntity<ReasonList> listReasons() {
        return ResponseEntity.ok(new ReasonList()
                .items(reasons.all().stream()
                        .map(ReferenceDataController::reasonView)
                        .toList()));
    }

    private static Reason reasonView(Reasons.Reason reason) {
        return new Reason()
                .code(reason.code())
                .text(reason.text())
                .parameters(reason.parameters().entrySet().stream()
                        .map(parameter -> new ReasonParameter()
                                .name(parameter.getKey())
                                .kind(ReasonParameter.KindEnum.fromValue(
                                        parameter.getValue().name().toLowerCase(Locale.ROOT))))
                        .toList());
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<PurposeList> listPurposes() {
        return ResponseEntity.ok(new PurposeList()
                .items(purposes.all().stream()
                        .map(purpose -> new Purpose().code(purpose.code()).text(purpose.text()))
                        .toList()));
    }

    @Override
    @PreAuthorize("hasAnyRole('officer', 'supervisor')")
    public ResponseEntity<RoleList> listRoles() {
        return ResponseEntity.ok(new RoleList()
                .items(roles.all().stream()
                        .map(role -> new Role().code(role.code()).text(role.text()))
                        .toList()));
    }
}
