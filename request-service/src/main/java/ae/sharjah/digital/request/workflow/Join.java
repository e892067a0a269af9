package ae.sharjah.digital.request.workflow;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exits of a stage with branches, taken once the branches have ended.
 *
 * @param passed the exit when all branches have passed
 * @param failed the exit when one has failed; null where no branch can fail
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Join(Exit passed, @Nullable Exit failed) {

    /**
     * Exit of a stage with branches.
     *
     * @param to code of the workflow's stage it leads to
     * @param effects effects of taking the exit
     * @param waits true to let the other branches end first; else the first failure ends them all
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Exit(String to, List<Effect> effects, Boolean waits) {
        /** Replaces missing effects by none; without {@code waits} the exit does not wait. */
        public Exit(String to, @Nullable List<Effect> effects, @Nullable Boolean waits) {
            this.to = to;
            this.effects = effects == null ? List.of() : List.copyOf(effects);
            this.waits = waits != null && waits;
        }
    }

    /**
     * Returns the exit to take, or null while the branches continue.
     *
     * @param endings one for each branch, null for one that continues
     * @throws IllegalArgumentException when a branch has failed and the workflow does not say what then
     */
    @Nullable
    Exit exitAfter(Collection<@Nullable Ending> endings) {
        boolean allEnded = !endings.contains(null);
        if (endings.contains(Ending.FAILED)) {
            if (failed == null) {
                throw new IllegalArgumentException("the workflow does not say where a failed branch leads");
            }
            return allEnded || !failed.waits() ? failed : null;
        }
        return allEnded ? passed : null;
    }
}
