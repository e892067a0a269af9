package ae.sharjah.digital.identity.company.web;

import ae.sharjah.digital.identity.api.Principal;
import ae.sharjah.digital.identity.api.PrincipalPage;
import ae.sharjah.digital.identity.api.PrincipalsApi;
import ae.sharjah.digital.identity.company.Companies;
import ae.sharjah.digital.identity.company.Company;
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

/** Whom the caller may act for: oneself, and one's own companies. */
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
    public ResponseEntity<PrincipalPage> listPrincipals(Integer limit, @Nullable String cursor) {
        UUID after = Cursor.read(cursor, parts -> UUID.fromString(parts.getFirst()));
        UUID person = caller.get().id();
        List<Principal> first = after == null ? List.of(oneself(person)) : List.of();
        // Oneself takes a place of the first page; a page of one ends before the first company.
        var rows = companies.ofOwner(person, after, limit - first.size() + 1);
        if (limit == first.size()) {
            String next = rows.isEmpty() ? null : Cursor.of(new UUID(0, 0)).encode();
            return ResponseEntity.ok(new PrincipalPage(first).next(next));
        }
        var page = Page.of(rows, limit - first.size(), company -> Cursor.of(company.id()));
        var items = new ArrayList<>(first);
        page.items().forEach(company -> items.add(view(company)));
        return ResponseEntity.ok(new PrincipalPage(items).next(page.next()));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<Principal> getPrincipal(UUID id) {
        UUID person = caller.get().id();
        return ResponseEntity.ok(
                id.equals(person)
                        ? oneself(person)
                        : companies
                                .ofOwner(person, id)
                                .map(PrincipalsController::view)
                                .orElseThrow(ProblemException::notFound));
    }

    private static Principal oneself(UUID person) {
        return new Principal(person, Principal.KindEnum.PERSON);
    }

    private static Principal view(Company company) {
        return new Principal(company.id(), Principal.KindEnum.COMPANY)
                .name(Map.of("ar", company.arabicName(), "en", company.englishName()));
    }
}
