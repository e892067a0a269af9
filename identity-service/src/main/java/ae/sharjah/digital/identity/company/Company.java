package ae.sharjah.digital.identity.company;

import java.util.Set;
import java.util.UUID;

/**
 * A company as the register tells it.
 *
 * @param owners persons who may act for it; nobody may where there are none
 * @param version counts its changes, from 1
 */
public record Company(UUID id, String arabicName, String englishName, Set<UUID> owners, long version) {
    public Company {
        owners = Set.copyOf(owners);
    }

    boolean sameAs(Company other) {
        return arabicName.equals(other.arabicName)
                && englishName.equals(other.englishName)
                && owners.equals(other.owners);
    }
}
