package ae.sharjah.digital.catalog.burden;

import org.jspecify.annotations.Nullable;

/**
 * The burden of a version compared with that of the previous version.
 *
 * @param previous null for the first version of a service
 */
public record BurdenComparison(Burden current, @Nullable Burden previous) {

    /** Returns the increase of the score; negative if less effort is required, zero for a first version. */
    public int change() {
        return previous == null ? 0 : current.score() - previous.score();
    }
}
