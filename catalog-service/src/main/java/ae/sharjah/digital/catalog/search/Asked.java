package ae.sharjah.digital.catalog.search;

import java.util.List;
import java.util.Set;

/**
 * A query as the index evaluates it.
 *
 * @param clauses terms that a service may match; none when nothing can match
 * @param positions bits of the words that were resolved
 * @param marks stems and concepts to highlight in texts
 * @param tellsNothing true when the query had words, but only stop words
 */
record Asked(List<Clause> clauses, int positions, Set<String> marks, boolean tellsNothing) {
    static final Asked NOTHING = new Asked(List.of(), 0, Set.of(), false);
    static final Asked ANYTHING = new Asked(List.of(), 0, Set.of(), true);

    /**
     * A weighted term of the query.
     *
     * @param field index into {@link Snapshot#FIELDS}
     * @param positions bits of the query's words that the term stands for
     */
    record Clause(int field, String term, float weight, int positions) {
        boolean isThing() {
            return term.charAt(0) == Concepts.MARK;
        }
    }
}
