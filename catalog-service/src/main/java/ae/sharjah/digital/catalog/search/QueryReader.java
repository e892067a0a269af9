package ae.sharjah.digital.catalog.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses the text that a user typed. The number of words and of meanings per word is limited. */
final class QueryReader {
    static final int MOST_WORDS = 16;
    private static final int MOST_CLAUSES = 64;
    private static final int TERMS = 0;
    private static final int PAIRS = 1;
    private static final int WHOLES = 2;
    private static final float PHRASE = 1.3f;
    private static final float WITHIN_PHRASE = 0.4f;
    private static final float SECOND_MEANING = 0.7f;
    private static final float PAIR = 0.8f;
    private static final float WHOLE = 1.2f;

    private final Vocabulary vocabulary;
    private final WordReader words;

    QueryReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = new WordReader(vocabulary);
    }

    Asked read(String typed) {
        List<String> forms = forms(typed);
        List<String> telling =
                forms.stream().filter(form -> !StopWords.contain(form)).toList();
        List<List<WordReader.Meaning>> row = understood(telling);
        if (row.stream().noneMatch(meanings -> meanings.getFirst().sure())) {
            List<List<WordReader.Meaning>> slipped = otherKeyboard(typed);
            if (!slipped.isEmpty()) {
                return asked(slipped);
            }
            if (telling.isEmpty()) {
                return forms.isEmpty() ? Asked.NOTHING : Asked.ANYTHING;
            }
        }
        return row.isEmpty() ? Asked.NOTHING : asked(row);
    }

    private static List<String> forms(String typed) {
        return Words.in(typed).stream().map(Word::form).limit(MOST_WORDS).toList();
    }

    private List<List<WordReader.Meaning>> understood(List<String> forms) {
        var row = new ArrayList<List<WordReader.Meaning>>();
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            if (i + 1 < forms.size() && isOneWord(form, forms.get(i + 1))) {
                row.add(words.read(form + forms.get(i + 1), false));
                i++;
                continue;
            }
            List<WordReader.Meaning> meanings = words.read(form, i == forms.size() - 1);
            if (!meanings.isEmpty()) {
                row.add(meanings);
            } else {
                words.split(form).forEach(part -> row.add(words.read(part, false)));
            }
        }
        // Splitting a word into two may exceed the limit.
        return row.size() > MOST_WORDS ? row.subList(0, MOST_WORDS) : row;
    }

    /**
     * Returns whether two words were split by mistake: together they form a known word, and at least one of them is not
     * known.
     */
    private boolean isOneWord(String one, String other) {
        return vocabulary.hasForm(one + other)
                && !(vocabulary.hasStem(Stems.of(one)) && vocabulary.hasStem(Stems.of(other)));
    }

    private List<List<WordReader.Meaning>> otherKeyboard(String typed) {
        List<String> forms = forms(Keyboards.other(typed)).stream()
                .filter(form -> !StopWords.contain(form))
                .toList();
        boolean words = !forms.isEmpty()
                && forms.stream().allMatch(form -> form.length() > 2 && vocabulary.hasStem(Stems.of(form)));
        return words ? understood(forms) : List.of();
    }

    private static Asked asked(List<List<WordReader.Meaning>> row) {
        var clauses = new LinkedHashMap<String, Asked.Clause>();
        Set<String> marks = new HashSet<>();
        List<String> stems = row.stream().map(word -> word.getFirst().stem()).toList();
        for (int at = 0; at < row.size(); at++) {
            for (int i = 0; i < row.get(at).size(); i++) {
                WordReader.Meaning meaning = row.get(at).get(i);
                add(clauses, TERMS, meaning.stem(), meaning.weight(), 1 << at);
                marks.add(meaning.stem());
                if (i > 0) {
                    mentions(clauses, marks, List.of(meaning.stem()), at, meaning.weight());
                }
            }
        }
        List<Concepts.Mention> mentions = Concepts.SHIPPED.in(stems);
        for (Concepts.Mention mention : mentions) {
            float weight = 1;
            int bits = 0;
            for (int at = mention.from(); at < mention.to(); at++) {
                weight = Math.min(weight, row.get(at).getFirst().weight());
                bits |= 1 << at;
            }
            things(clauses, marks, mention, bits, weight * emphasis(mention, mentions));
        }
        List<String> named = Concepts.named(stems, mentions);
        for (int i = 1; i < named.size(); i++) {
            add(clauses, PAIRS, ServiceTerms.pair(named.get(i - 1), named.get(i)), PAIR, 0);
        }
        add(clauses, WHOLES, ServiceTerms.whole(named), WHOLE, 0);
        return new Asked(clauses.values().stream().limit(MOST_CLAUSES).toList(), (1 << row.size()) - 1, marks, false);
    }

    private static void mentions(
            Map<String, Asked.Clause> clauses, Set<String> marks, List<String> stems, int at, float weight) {
        for (Concepts.Mention mention : Concepts.SHIPPED.in(stems)) {
            things(clauses, marks, mention, 1 << at, weight);
        }
    }

    private static void things(
            Map<String, Asked.Clause> clauses, Set<String> marks, Concepts.Mention mention, int bits, float weight) {
        for (int i = 0; i < mention.things().size(); i++) {
            String thing = mention.things().get(i);
            add(clauses, TERMS, thing, i == 0 ? weight : weight * SECOND_MEANING, bits);
            marks.add(thing);
        }
    }

    private static float emphasis(Concepts.Mention mention, List<Concepts.Mention> all) {
        boolean within = all.stream()
                .anyMatch(other -> other.words() > mention.words()
                        && other.from() <= mention.from()
                        && other.to() >= mention.to());
        return within ? WITHIN_PHRASE : mention.words() > 1 ? PHRASE : 1;
    }

    private static void add(Map<String, Asked.Clause> clauses, int field, String term, float weight, int bits) {
        clauses.merge(
                field + term,
                new Asked.Clause(field, term, weight, bits),
                (one, other) -> new Asked.Clause(
                        field, term, Math.max(one.weight(), other.weight()), one.positions() | other.positions()));
    }
}
