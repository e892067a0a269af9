package ae.sharjah.digital.request.prefill;

import ae.sharjah.digital.request.id.PersonId;
import java.util.Map;
import java.util.Set;

/** Source of known values of persons. */
interface KnownValues {
    /**
     * Returns the newest known value of each source; none when the source is unavailable, since a draft does not need them.
     *
     * @param sources such as {@code person.name} or {@code agency.sewa.accountNumber}
     */
    Map<String, KnownValue> of(PersonId person, Set<String> sources);
}
