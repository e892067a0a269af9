package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.search.text.Stemmer;
import ae.sharjah.digital.catalog.search.text.StopWords;
import ae.sharjah.digital.catalog.search.text.Synonyms;
import ae.sharjah.digital.catalog.search.text.Token;
import ae.sharjah.digital.catalog.search.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Highlights query terms in a text. The text is tokenized once, so that highlighting is fast. */
final class Highlighter {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final String[] stems;
    /** Concepts that each token contributes to. */
    private final String[][] concepts;

    /**
     * Tokenizes a text.
     *
     * @param stemmer {@link Stemmer#stem}, which returns the same instance for equal words
     */
    Highlighter(String text, UnaryOperator<String> stemmer) {
        this.text = text;
        List<Token> words = Tokenizer.tokenize(text).stream()
                .filter(word -> !StopWords.contains(word.form()))
                .toList();
        starts = words.stream().mapToInt(Token::start).toArray();
        ends = words.stream().mapToInt(Token::end).toArray();
        stems = words.stream().map(word -> stemmer.apply(word.form())).toArray(String[]::new);
        concepts = new String[stems.length][];
        var conceptsByToken = new ArrayList<List<String>>();
        for (int i = 0; i < stems.length; i++) {
            conceptsByToken.add(new ArrayList<>());
        }
        for (Synonyms.Mention mention : Synonyms.BUNDLED.mentions(List.of(stems))) {
            for (int at = mention.from(); at < mention.to(); at++) {
                conceptsByToken.get(at).addAll(mention.concepts());
            }
        }
        for (int i = 0; i < stems.length; i++) {
            concepts[i] = conceptsByToken.get(i).toArray(String[]::new);
        }
    }

    /** Returns the text in fragments; a single one when nothing matches. */
    List<Fragment> highlight(Set<String> terms) {
        var pieces = new ArrayList<Fragment>(4);
        int done = 0;
        for (int i = 0; i < stems.length; i++) {
            if (matches(i, terms)) {
                int from = starts[i];
                int to = ends[i];
                if (from > done) {
                    pieces.add(new Fragment(text.substring(done, from), false));
                }
                pieces.add(new Fragment(text.substring(from, to), true));
                done = to;
            }
        }
        if (done < text.length()) {
            pieces.add(new Fragment(text.substring(done), false));
        }
        return pieces;
    }

    private boolean matches(int word, Set<String> terms) {
        if (terms.contains(stems[word])) {
            return true;
        }
        for (String concept : concepts[word]) {
            if (terms.contains(concept)) {
                return true;
            }
        }
        return false;
    }
}
