package ae.sharjah.digital.identity.company;

import ae.sharjah.digital.identity.person.PersonId;
import java.util.Set;

/**
 * Company as registered by the economic department.
 *
 * @param owners persons who may act for the company; without owners, no one may
 * @param version number of the current version, from 1
 */
public record Company(CompanyId id, String arabicName, String englishName, Set<PersonId> owners, long version) {
    public Company {
        owners = Set.copyOf(owners);
    }

    boolean hasSameContentAs(Company other) {
        return arabicName.equals(other.arabicName)
                && englishName.equals(other.englishName)
                && owners.equals(other.owners);
    }
}
