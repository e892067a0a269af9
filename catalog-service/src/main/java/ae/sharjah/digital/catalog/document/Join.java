package ae.sharjah.digital.catalog.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where branches lead once they have ended.
 *
 * @param passed when all have passed
 * @param failed when one has failed; null where none can
 */
public record Join(Way passed, @Nullable Way failed) {

    /**
     * A way out.
     *
     * @param to code of the next stage
     * @param effects what else happens
     * @param waits true to let the other branches end first; null or false where the first failure ends them all
     */
    public record Way(
            String to, List<String> effects, @Nullable Boolean waits) {
        public Way {
            effects = effects == null ? List.of() : effects;
        }
    }
}
