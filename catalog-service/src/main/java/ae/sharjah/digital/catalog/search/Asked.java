package ae.sharjah.digital.catalog.search;

import java.util.List;
import java.util.Set;

/**
 * What the words of a query mean to the index.
 *
 * @param clauses what a service may have; none for what cannot be found
 * @param positions bits of the words that were understood
 * @param marks stems and things to mark in texts
 * @param tellsNothing true when there were words, but none that tells services apart
 */
record Asked(List<Clause> clauses, int positions, Set<String> marks, boolean tellsNothing) {
    static final Asked NOTHING = new Asked(List.of(), 0, Set.of(), false);
    static final Asked ANYTHING = new Asked(List.of(), 0, Set.of(), true);

    /**
     * @param field one of {@link Snapshot#FIELDS} by its place
     * @param positions bits of the words it stands for
     */
    record Clause(int field, String term, float weight, int positions) {
        boolean isThing() {
            return term.charAt(0) == Concepts.MARK;
        }
    }
}
