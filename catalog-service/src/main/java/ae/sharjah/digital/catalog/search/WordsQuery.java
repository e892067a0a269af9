package ae.sharjah.digital.catalog.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns what a person typed into queries. The number of words, and what each may expand to, is bounded. */
final class WordsQuery {
    private static final int MOST_WORDS = 12;
    private static final int MOST_EXPANSIONS = 50;
    private static final int SHORTEST_PREFIX = 2;
    private static final int SHORTEST_MISTYPED = 4;
    private static final int SHORTEST_TWICE_MISTYPED = 7;
    /** The automaton of a mistyped word costs by its length; no word people mistype is longer. */
    private static final int LONGEST_MISTYPED = 24;

    private static final float OTHER_FIELDS = 0.1f;

    private final List<Query> perWord;
    private final boolean anyWord;

    private WordsQuery(List<Query> perWord, boolean anyWord) {
        this.perWord = perWord;
        this.anyWord = anyWord;
    }

    static WordsQuery of(String typed) {
        List<String> words = Analyzers.terms(Analyzers.WORDS, SearchText.plain(typed));
        var queries = new ArrayList<Query>();
        for (int i = 0; i < Math.min(words.size(), MOST_WORDS); i++) {
            String word = words.get(i);
            List<String> stems = Analyzers.terms(Analyzers.STEMS, word);
            if (!stems.isEmpty()) {
                queries.add(word(word, stems.getFirst()));
            }
        }
        return new WordsQuery(List.copyOf(queries), !words.isEmpty());
    }

    /** False for what holds no word at all, such as punctuation. */
    boolean hasWords() {
        return anyWord;
    }

    /** False for words that tell nothing apart, such as "the". */
    boolean tells() {
        return !perWord.isEmpty();
    }

    /** Services that fit every word. */
    Query all() {
        var all = new BooleanQuery.Builder();
        perWord.forEach(word -> all.add(word, BooleanClause.Occur.MUST));
        return all.build();
    }

    /** Services that fit half of the words at least; the more the better. */
    Query most() {
        var most = new BooleanQuery.Builder();
        perWord.forEach(word -> most.add(word, BooleanClause.Occur.SHOULD));
        most.setMinimumNumberShouldMatch((perWord.size() + 1) / 2);
        return most.build();
    }

    private static Query word(String word, String stem) {
        var ways = new ArrayList<Query>();
        ways.add(weighed(IndexFields.TITLE, stem, 8));
        ways.add(weighed(IndexFields.KEYWORDS, stem, 6));
        ways.add(weighed(IndexFields.NAMES, stem, 3));
        ways.add(weighed(IndexFields.SUMMARY, stem, 2.5f));
        ways.add(weighed(IndexFields.DESCRIPTION, stem, 1));
        if (word.length() >= SHORTEST_PREFIX) {
            ways.add(new BoostQuery(new PrefixQuery(new Term(IndexFields.TITLE_WORDS, word)), 3));
            ways.add(new BoostQuery(new PrefixQuery(new Term(IndexFields.WORDS, word)), 1.5f));
        }
        if (word.length() >= SHORTEST_MISTYPED && word.length() <= LONGEST_MISTYPED) {
            int errors = word.length() >= SHORTEST_TWICE_MISTYPED ? 2 : 1;
            ways.add(new BoostQuery(mistyped(IndexFields.TITLE_WORDS, word, errors), 1.5f));
            ways.add(new BoostQuery(mistyped(IndexFields.WORDS, word, errors), 1));
        }
        return new DisjunctionMaxQuery(ways, OTHER_FIELDS);
    }

    private static Query weighed(String field, String stem, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, stem)), weight);
    }

    private static Query mistyped(String field, String word, int errors) {
        return new FuzzyQuery(new Term(field, word), errors, 1, MOST_EXPANSIONS, true);
    }
}
