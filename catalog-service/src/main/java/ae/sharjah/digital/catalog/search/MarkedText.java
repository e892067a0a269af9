package ae.sharjah.digital.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Highlights query terms in a text. The text is tokenized once, so that highlighting is fast. */
final class MarkedText {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final String[] stems;
    /** Concepts that each token contributes to. */
    private final String[][] things;

    /**
     * Tokenizes a text.
     *
     * @param stemming {@link Stems#of}, which returns the same instance for equal words
     */
    MarkedText(String text, UnaryOperator<String> stemming) {
        this.text = text;
        List<Word> words = Words.in(text).stream()
                .filter(word -> !StopWords.contain(word.form()))
                .toList();
        starts = words.stream().mapToInt(Word::start).toArray();
        ends = words.stream().mapToInt(Word::end).toArray();
        stems = words.stream().map(word -> stemming.apply(word.form())).toArray(String[]::new);
        things = new String[stems.length][];
        var named = new ArrayList<List<String>>();
        for (int i = 0; i < stems.length; i++) {
            named.add(new ArrayList<>());
        }
        for (Concepts.Mention mention : Concepts.SHIPPED.in(List.of(stems))) {
            for (int at = mention.from(); at < mention.to(); at++) {
                named.get(at).addAll(mention.things());
            }
        }
        for (int i = 0; i < stems.length; i++) {
            things[i] = named.get(i).toArray(String[]::new);
        }
    }

    /** Returns the text in fragments; a single one when nothing matches. */
    List<Fragment> marked(Set<String> terms) {
        var pieces = new ArrayList<Fragment>(4);
        int done = 0;
        for (int i = 0; i < stems.length; i++) {
            if (isMeant(i, terms)) {
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

    private boolean isMeant(int word, Set<String> terms) {
        if (terms.contains(stems[word])) {
            return true;
        }
        for (String thing : things[word]) {
            if (terms.contains(thing)) {
                return true;
            }
        }
        return false;
    }
}
