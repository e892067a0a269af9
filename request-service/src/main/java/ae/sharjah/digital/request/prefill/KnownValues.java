package ae.sharjah.digital.request.prefill;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What one holder knows of a person. */
interface KnownValues {
    /**
     * The newest value of each source that is known; none when the holder is away, for a draft goes without.
     *
     * @param sources such as {@code person.name} or {@code agency.sewa.accountNumber}
     */
    Map<String, KnownValue> of(UUID person, Set<String> sources);
}
