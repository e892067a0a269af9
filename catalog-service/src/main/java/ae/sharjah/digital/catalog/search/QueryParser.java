package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.search.text.KeyboardLayouts;
import ae.sharjah.digital.catalog.search.text.Stemmer;
import ae.sharjah.digital.catalog.search.text.StopWords;
import ae.sharjah.digital.catalog.search.text.Synonyms;
import ae.sharjah.digital.catalog.search.text.TermDictionary;
import ae.sharjah.digital.catalog.search.text.Token;
import ae.sharjah.digital.catalog.search.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses the text that a user typed. The number of words and of meanings per word is limited. */
final class QueryParser {
    static final int MAX_WORDS = 16;
    private static final int MAX_CLAUSES = 64;
    private static final int TERMS = 0;
    private static final int PAIRS = 1;
    private static final int WHOLES = 2;
    private static final float PHRASE_BOOST = 1.3f;
    private static final float WITHIN_PHRASE_FACTOR = 0.4f;
    private static final float SECOND_CONCEPT_FACTOR = 0.7f;
    private static final float PAIR_WEIGHT = 0.8f;
    private static final float WHOLE_WEIGHT = 1.2f;

    private final TermDictionary dictionary;
    private final TermResolver termResolver;

    QueryParser(TermDictionary dictionary) {
        this.dictionary = dictionary;
        this.termResolver = new TermResolver(dictionary);
    }

    ParsedQuery parse(String text) {
        List<String> forms = forms(text);
        List<String> significant =
                forms.stream().filter(form -> !StopWords.contains(form)).toList();
        List<List<TermResolver.Meaning>> row = resolve(significant);
        if (row.stream().noneMatch(meanings -> meanings.getFirst().isCertain())) {
            List<List<TermResolver.Meaning>> switched = resolveWithOtherLayout(text);
            if (!switched.isEmpty()) {
                return build(switched);
            }
            if (significant.isEmpty()) {
                return forms.isEmpty() ? ParsedQuery.MATCHES_NONE : ParsedQuery.MATCHES_ALL;
            }
        }
        return row.isEmpty() ? ParsedQuery.MATCHES_NONE : build(row);
    }

    private static List<String> forms(String text) {
        return Tokenizer.tokenize(text).stream()
                .map(Token::form)
                .limit(MAX_WORDS)
                .toList();
    }

    private List<List<TermResolver.Meaning>> resolve(List<String> forms) {
        var row = new ArrayList<List<TermResolver.Meaning>>();
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            if (i + 1 < forms.size() && isSplitWord(form, forms.get(i + 1))) {
                row.add(termResolver.resolve(form + forms.get(i + 1), false));
                i++;
                continue;
            }
            List<TermResolver.Meaning> meanings = termResolver.resolve(form, i == forms.size() - 1);
            if (!meanings.isEmpty()) {
                row.add(meanings);
            } else {
                termResolver.split(form).forEach(part -> row.add(termResolver.resolve(part, false)));
            }
        }
        // Splitting a word into two may exceed the limit.
        return row.size() > MAX_WORDS ? row.subList(0, MAX_WORDS) : row;
    }

    /**
     * Returns whether two words were split by mistake: together they form a known word, and at least one of them is not
     * known.
     */
    private boolean isSplitWord(String one, String other) {
        return dictionary.containsForm(one + other)
                && !(dictionary.containsStem(Stemmer.stem(one)) && dictionary.containsStem(Stemmer.stem(other)));
    }

    private List<List<TermResolver.Meaning>> resolveWithOtherLayout(String text) {
        List<String> forms = forms(KeyboardLayouts.switchLayout(text)).stream()
                .filter(form -> !StopWords.contains(form))
                .toList();
        boolean words = !forms.isEmpty()
                && forms.stream().allMatch(form -> form.length() > 2 && dictionary.containsStem(Stemmer.stem(form)));
        return words ? resolve(forms) : List.of();
    }

    private static ParsedQuery build(List<List<TermResolver.Meaning>> row) {
        var clauses = new LinkedHashMap<String, ParsedQuery.Clause>();
        Set<String> highlightTerms = new HashSet<>();
        List<String> stems = row.stream().map(word -> word.getFirst().stem()).toList();
        for (int at = 0; at < row.size(); at++) {
            for (int i = 0; i < row.get(at).size(); i++) {
                TermResolver.Meaning meaning = row.get(at).get(i);
                addClause(clauses, TERMS, meaning.stem(), meaning.weight(), 1 << at);
                highlightTerms.add(meaning.stem());
                if (i > 0) {
                    addMentions(clauses, highlightTerms, List.of(meaning.stem()), at, meaning.weight());
                }
            }
        }
        List<Synonyms.Mention> mentions = Synonyms.BUNDLED.mentions(stems);
        for (Synonyms.Mention mention : mentions) {
            float weight = 1;
            int bits = 0;
            for (int at = mention.from(); at < mention.to(); at++) {
                weight = Math.min(weight, row.get(at).getFirst().weight());
                bits |= 1 << at;
            }
            addConcepts(clauses, highlightTerms, mention, bits, weight * emphasis(mention, mentions));
        }
        List<String> named = Synonyms.replaceMentions(stems, mentions);
        for (int i = 1; i < named.size(); i++) {
            addClause(clauses, PAIRS, ServiceTerms.pair(named.get(i - 1), named.get(i)), PAIR_WEIGHT, 0);
        }
        addClause(clauses, WHOLES, ServiceTerms.whole(named), WHOLE_WEIGHT, 0);
        return new ParsedQuery(
                clauses.values().stream().limit(MAX_CLAUSES).toList(), (1 << row.size()) - 1, highlightTerms, false);
    }

    private static void addMentions(
            Map<String, ParsedQuery.Clause> clauses,
            Set<String> highlightTerms,
            List<String> stems,
            int at,
            float weight) {
        for (Synonyms.Mention mention : Synonyms.BUNDLED.mentions(stems)) {
            addConcepts(clauses, highlightTerms, mention, 1 << at, weight);
        }
    }

    private static void addConcepts(
            Map<String, ParsedQuery.Clause> clauses,
            Set<String> highlightTerms,
            Synonyms.Mention mention,
            int bits,
            float weight) {
        for (int i = 0; i < mention.concepts().size(); i++) {
            String concept = mention.concepts().get(i);
            addClause(clauses, TERMS, concept, i == 0 ? weight : weight * SECOND_CONCEPT_FACTOR, bits);
            highlightTerms.add(concept);
        }
    }

    private static float emphasis(Synonyms.Mention mention, List<Synonyms.Mention> all) {
        boolean within = all.stream()
                .anyMatch(other -> other.wordCount() > mention.wordCount()
                        && other.from() <= mention.from()
                        && other.to() >= mention.to());
        return within ? WITHIN_PHRASE_FACTOR : mention.wordCount() > 1 ? PHRASE_BOOST : 1;
    }

    private static void addClause(
            Map<String, ParsedQuery.Clause> clauses, int field, String term, float weight, int bits) {
        clauses.merge(
                field + term,
                new ParsedQuery.Clause(field, term, weight, bits),
                (one, other) -> new ParsedQuery.Clause(
                        field, term, Math.max(one.weight(), other.weight()), one.positions() | other.positions()));
    }
}
