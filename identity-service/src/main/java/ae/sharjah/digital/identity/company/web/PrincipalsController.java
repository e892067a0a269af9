package ae.sharjah.digital.identity.company.web;

import ae.sharjah.digital.identity.api.PrincipalPageResource;
import ae.sharjah.digital.identity.api.PrincipalResource;
import ae.sharjah.digital.identity.api.PrincipalsApi;
import ae.sharjah.digital.identity.company.Companies;
import ae.sharjah.digital.identity.company.Company;
import ae.sharjah.digital.identity.company.CompanyId;
import ae.sharjah.digital.identity.person.PersonId;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for the principals the caller may act for: the caller and the caller's companies. */
@RestController
@PreAuthorize("denyAll()")
class PrincipalsController implements PrincipalsApi {
    private final Companies companies;
    private final CurrentCaller caller;

    PrincipalsController(Companies companies, CurrentCaller caller) {
        this.companies = companies;
        this.caller = caller;
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<PrincipalPageResource> listPrincipals(Integer limit, @Nullable String cursor) {
        CompanyId after = Cursor.read(cursor, parts -> new CompanyId(UUID.fromString(parts.getFirst())));
        PersonId person = new PersonId(caller.get().id());
        List<PrincipalResource> first = after == null ? List.of(self(person)) : List.of();
        // The caller is the first item of the first page, so a page of one ends before the first company.
        var rows = companies.listOwned(person, after, limit - first.size() + 1);
        if (limit == first.size()) {
            String next = rows.isEmpty() ? null : Cursor.of(new UUID(0, 0)).encode();
            return ResponseEntity.ok(new PrincipalPageResource(first).next(next));
        }
        var page = Page.of(
                rows, limit - first.size(), company -> Cursor.of(company.id().value()));
        var items = new ArrayList<>(first);
        page.items().forEach(company -> items.add(toPrincipal(company)));
        return ResponseEntity.ok(new PrincipalPageResource(items).next(page.next()));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<PrincipalResource> getPrincipal(UUID id) {
        PersonId person = new PersonId(caller.get().id());
        return ResponseEntity.ok(
                id.equals(person.value())
                        ? self(person)
                        : companies
                                .findOwned(person, new CompanyId(id))
                                .map(PrincipalsController::toPrincipal)
                                .orElseThrow(ProblemException::notFound));
    }

    private static PrincipalResource self(PersonId person) {
        return new PrincipalResource(person.value(), PrincipalResource.KindEnum.PERSON);
    }

    private static PrincipalResource toPrincipal(Company company) {
        return new PrincipalResource(company.id().value(), PrincipalResource.KindEnum.COMPANY)
                .name(Map.of("ar", company.arabicName(), "en", company.englishName()));
    }
}
