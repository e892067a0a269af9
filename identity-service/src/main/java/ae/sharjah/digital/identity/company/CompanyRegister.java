package ae.sharjah.digital.identity.company;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Service that stores companies from the economic department's register. */
@Service
public class CompanyRegister {
    private final Companies companies;

    CompanyRegister(Companies companies) {
        this.companies = companies;
    }

    /**
     * Creates or updates a company. Idempotent: re-sending the stored state succeeds without a matching version.
     *
     * @param company the state to store; its version is ignored
     * @param expectedVersion the version the sender last saw, or null for a new company
     */
    @Transactional
    public RegistrationResult register(Company company, @Nullable Long expectedVersion) {
        Company initial = withVersion(company, 1);
        if (expectedVersion == null && companies.add(initial)) {
            return new RegistrationResult.Registered(initial, true);
        }
        Optional<Company> existing = companies.lock(company.id());
        if (existing.isEmpty()) {
            return new RegistrationResult.VersionStale();
        }
        Company current = existing.get();
        if (company.hasSameContentAs(current)) {
            return new RegistrationResult.Registered(current, false);
        }
        if (expectedVersion == null) {
            return new RegistrationResult.VersionMissing();
        }
        if (expectedVersion != current.version()) {
            return new RegistrationResult.VersionStale();
        }
        Company updated = withVersion(company, current.version() + 1);
        companies.save(updated);
        return new RegistrationResult.Registered(updated, false);
    }

    private static Company withVersion(Company company, long version) {
        return new Company(company.id(), company.arabicName(), company.englishName(), company.owners(), version);
    }
}
