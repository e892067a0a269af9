package ae.sharjah.digital.catalog.burden;

import org.jspecify.annotations.Nullable;

/**
 * A version's burden beside that of the one before.
 *
 * @param before null for the first version of a service
 */
public record BurdenComparison(Burden now, @Nullable Burden before) {

    /** How much the score rose; below zero when less is asked than before, zero for a first version. */
    public int change() {
        return before == null ? 0 : now.score() - before.score();
    }
}
