package ae.sharjah.digital.catalog.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exits of a stage once its branches have ended.
 *
 * @param passed exit when all branches have passed
 * @param failed exit when a branch has failed; null where none can fail
 */
public record Join(Exit passed, @Nullable Exit failed) {

    /**
     * An exit.
     *
     * @param to code of the next stage
     * @param effects effects of taking the exit
     * @param waits true to let the other branches end first; null or false where the first failure ends them all
     */
    public record Exit(
            String to, List<String> effects, @Nullable Boolean waits) {
        public Exit {
            effects = effects == null ? List.of() : effects;
        }
    }
}
