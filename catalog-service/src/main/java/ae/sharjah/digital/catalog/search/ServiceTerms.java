package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.catalog.search.text.Stemmer;
import ae.sharjah.digital.catalog.search.text.StopWords;
import ae.sharjah.digital.catalog.search.text.Synonyms;
import ae.sharjah.digital.catalog.search.text.Token;
import ae.sharjah.digital.catalog.search.text.Tokenizer;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Index terms of a service and their weights: a word of the title weighs far more than one of the description. The
 * weights of all fields that contain a word are added, so that a search reads one number per word and service.
 */
final class ServiceTerms {
    private static final float TITLE = 14;
    private static final float KEYWORD = 9;
    private static final float AGENCY = 5;
    private static final float GROUP = 2;
    private static final float SUMMARY = 4;
    private static final float OUTCOME = 2;
    private static final float BODY = 1;
    private static final float MAX_REPETITIONS = 3;
    private static final int MAX_WEIGHT = 120;

    private final UnaryOperator<String> stemmer;

    /** Stems and concepts. */
    final Map<String, Float> terms = new HashMap<>();
    /** Tiers of the terms that do not occur in the body alone. */
    final Map<String, FieldTier> tiers = new HashMap<>();
    /** Pairs of adjacent stems or concepts, in either order. */
    final Map<String, Float> pairs = new HashMap<>();
    /** Complete titles and keywords, with their words in any order. */
    final Map<String, Float> wholes = new HashMap<>();
    /** Words in their normalized form. */
    final Set<String> forms = new HashSet<>();

    /**
     * Collects the terms of a service.
     *
     * @param groups names of the groups the service belongs to
     * @param stemmer {@link Stemmer#stem}, possibly cached
     */
    ServiceTerms(ServiceContent content, Collection<LocalizedText> groups, UnaryOperator<String> stemmer) {
        this.stemmer = stemmer;
        addTexts(texts(content.title()), TITLE, 10, 10);
        terms.keySet().forEach(term -> tiers.put(term, FieldTier.TITLE));
        addTexts(Stream.concat(content.keywords().ar().stream(), content.keywords().en().stream()), KEYWORD, 6, 9);
        terms.keySet().forEach(term -> tiers.putIfAbsent(term, FieldTier.KEYWORD));
        addTexts(
                Stream.concat(
                        texts(content.agency().name()),
                        Stream.of(content.agency().id())),
                AGENCY,
                3,
                0);
        addTexts(groups.stream().flatMap(ServiceTerms::texts), GROUP, 1, 0);
        addTexts(texts(content.summary()), SUMMARY, 2, 0);
        addTexts(texts(content.outcome()), OUTCOME, 1, 0);
        addTexts(texts(content.description()), BODY, 0, 0);
        addTexts(content.documents().stream().flatMap(document -> texts(document.label())), BODY, 0, 0);
        addTexts(content.eligibility().stream().flatMap(rule -> texts(rule.text())), BODY, 0, 0);
    }

    private static Stream<String> texts(LocalizedText text) {
        return text.texts().values().stream();
    }

    /**
     * Adds the texts of one field. A word counts with the text that gives it the highest weight, and a little more for
     * every repetition.
     */
    private void addTexts(Stream<String> texts, float weight, float pair, float whole) {
        var best = new HashMap<String, Float>();
        var times = new HashMap<String, Integer>();
        texts.forEach(text -> {
            List<String> row = new ArrayList<>();
            for (Token word : Tokenizer.tokenize(text)) {
                forms.add(word.form());
                if (!StopWords.contains(word.form())) {
                    row.add(stemmer.apply(word.form()));
                }
            }
            List<Synonyms.Mention> mentions = Synonyms.BUNDLED.mentions(row);
            // A word of a short text is more significant.
            float each = weight <= SUMMARY ? weight : weight * (0.7f + 0.5f / Math.max(1, row.size()));
            Stream.concat(row.stream(), mentions.stream().flatMap(mention -> mention.concepts().stream()))
                    .forEach(term -> {
                        best.merge(term, each, Math::max);
                        times.merge(term, 1, Integer::sum);
                    });
            List<String> named = Synonyms.replaceMentions(row, mentions);
            for (int i = 1; pair > 0 && i < named.size(); i++) {
                pairs.merge(pair(named.get(i - 1), named.get(i)), pair, ServiceTerms::sum);
            }
            if (whole > 0) {
                wholes.merge(whole(named), whole, ServiceTerms::sum);
            }
        });
        best.forEach((term, most) -> terms.merge(
                term,
                most + Math.min(MAX_REPETITIONS, times.getOrDefault(term, 1) - 1) * Math.min(1, weight / 6),
                ServiceTerms::sum));
    }

    private static float sum(float one, float other) {
        return Math.min(MAX_WEIGHT, one + other);
    }

    static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + " " + other : other + " " + one;
    }

    static String whole(List<String> named) {
        return String.join(" ", named.stream().distinct().sorted().toList());
    }
}
