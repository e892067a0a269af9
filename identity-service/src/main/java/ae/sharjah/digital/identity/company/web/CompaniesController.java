package ae.sharjah.digital.identity.company.web;

import ae.sharjah.digital.identity.api.system.CompaniesApi;
import ae.sharjah.digital.identity.api.system.CompanyResource;
import ae.sharjah.digital.identity.api.system.ToldCompanyResource;
import ae.sharjah.digital.identity.company.Companies;
import ae.sharjah.digital.identity.company.CompanyId;
import ae.sharjah.digital.identity.company.CompanyRegister;
import ae.sharjah.digital.identity.company.RegistrationResult;
import ae.sharjah.digital.identity.person.PersonId;
import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for the register, which reads and writes companies. */
@RestController
@PreAuthorize("denyAll()")
class CompaniesController implements CompaniesApi {
    private static final List<String> LANGUAGES = List.of("ar", "en");

    private final Companies companies;
    private final CompanyRegister register;

    CompaniesController(Companies companies, CompanyRegister register) {
        this.companies = companies;
        this.register = register;
    }

    @Override
    @PreAuthorize("hasRole('system')")
    public ResponseEntity<CompanyResource> getCompany(UUID id) {
        return ok(companies.find(new CompanyId(id)).orElseThrow(ProblemException::notFound));
    }

    @Override
    @PreAuthorize("hasRole('system')")
    public ResponseEntity<CompanyResource> putCompany(UUID id, ToldCompanyResource body, @Nullable String ifMatch) {
        Long expectedVersion = ifMatch == null ? null : ETags.requireVersion(ifMatch);
        return switch (register.register(toCompany(id, body), expectedVersion)) {
            case RegistrationResult.Registered(var company, boolean isNew) -> isNew ? created(company) : ok(company);
            case RegistrationResult.VersionMissing() ->
                throw ProblemException.of(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
            case RegistrationResult.VersionStale() -> throw ETags.preconditionFailed();
        };
    }

    private static ae.sharjah.digital.identity.company.Company toCompany(UUID id, ToldCompanyResource body) {
        Map<String, String> name = body.getName();
        var faults = new ArrayList<Fault>();
        for (String language : LANGUAGES) {
            if (name.getOrDefault(language, "").isBlank()) {
                faults.add(Fault.of("/name/" + language, "required"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new ae.sharjah.digital.identity.company.Company(
                new CompanyId(id),
                name.getOrDefault("ar", "").strip(),
                name.getOrDefault("en", "").strip(),
                body.getOwners().stream().map(PersonId::new).collect(Collectors.toSet()),
                0);
    }

    private static ResponseEntity<CompanyResource> created(ae.sharjah.digital.identity.company.Company company) {
        return ResponseEntity.created(URI.create("/api/system/v1/companies/" + company.id()))
                .eTag(ETags.tag(company.version()))
                .body(toResource(company));
    }

    private static ResponseEntity<CompanyResource> ok(ae.sharjah.digital.identity.company.Company company) {
        return ResponseEntity.ok().eTag(ETags.tag(company.version())).body(toResource(company));
    }

    private static CompanyResource toResource(ae.sharjah.digital.identity.company.Company company) {
        return new CompanyResource(
                company.id().value(),
                Map.of("ar", company.arabicName(), "en", company.englishName()),
                company.owners().stream().map(PersonId::value).sorted().toList(),
                company.version());
    }
}
