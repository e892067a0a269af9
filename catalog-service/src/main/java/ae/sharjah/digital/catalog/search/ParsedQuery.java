package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.search.text.Synonyms;
import java.util.List;
import java.util.Set;

/**
 * A query as the index evaluates it.
 *
 * @param clauses terms that a service may match; none when nothing can match
 * @param positions bits of the words that were resolved
 * @param highlightTerms stems and concepts to highlight in texts
 * @param onlyStopWords true when the query had words, but only stop words
 */
record ParsedQuery(List<Clause> clauses, int positions, Set<String> highlightTerms, boolean onlyStopWords) {
    static final ParsedQuery MATCHES_NONE = new ParsedQuery(List.of(), 0, Set.of(), false);
    static final ParsedQuery MATCHES_ALL = new ParsedQuery(List.of(), 0, Set.of(), true);

    /**
     * A weighted term of the query.
     *
     * @param field index into {@link IndexSnapshot#FIELDS}
     * @param positions bits of the query's words that the term stands for
     */
    record Clause(int field, String term, float weight, int positions) {
        boolean isConcept() {
            return term.charAt(0) == Synonyms.MARKER;
        }
    }
}
