package ae.sharjah.digital.identity.company;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes companies over from the register. */
@Service
public class CompanyRegister {
    private final Companies companies;

    CompanyRegister(Companies companies) {
        this.companies = companies;
    }

    /**
     * Keeps a company as it is told. Whoever tells again what is known changes nothing, whatever version was seen.
     *
     * @param told its version does not count
     * @param seen the version that was last seen, or null for a company that is new
     */
    @Transactional
    public Told tell(Company told, @Nullable Long seen) {
        Company first = of(told, 1);
        if (seen == null && companies.add(first)) {
            return new Told.Kept(first, true);
        }
        Optional<Company> known = companies.lock(told.id());
        if (known.isEmpty()) {
            return new Told.Stale();
        }
        Company before = known.get();
        if (told.sameAs(before)) {
            return new Told.Kept(before, false);
        }
        if (seen == null) {
            return new Told.Unseen();
        }
        if (seen != before.version()) {
            return new Told.Stale();
        }
        Company after = of(told, before.version() + 1);
        companies.save(after);
        return new Told.Kept(after, false);
    }

    private static Company of(Company told, long version) {
        return new Company(told.id(), told.arabicName(), told.englishName(), told.owners(), version);
    }
}
