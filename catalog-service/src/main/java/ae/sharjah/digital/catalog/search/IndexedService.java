package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.search.text.Tokenizer;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Data of an indexed service that is stored beside the index.
 *
 * @param titleOrder normalized Arabic title; code points of normalized letters are in alphabetical order
 * @param facets numbers of its values by facet
 */
record IndexedService(
        ServiceCard card,
        String titleOrder,
        int[][] facets,
        Map<String, Highlighter> title,
        Map<String, Highlighter> summary) {

    static IndexedService of(ServiceCard card, int[][] facets, UnaryOperator<String> stemmer) {
        return new IndexedService(
                card,
                Tokenizer.normalize(card.title().arabic()),
                facets,
                highlighters(card.title(), stemmer),
                highlighters(card.summary(), stemmer));
    }

    Highlights highlights(Set<String> terms) {
        return new Highlights(highlight(title, terms), highlight(summary, terms));
    }

    private static Map<String, Highlighter> highlighters(LocalizedText texts, UnaryOperator<String> stemmer) {
        var marked = new LinkedHashMap<String, Highlighter>();
        texts.texts().forEach((language, text) -> marked.put(language, new Highlighter(text, stemmer)));
        return marked;
    }

    private static Map<String, List<Fragment>> highlight(Map<String, Highlighter> texts, Set<String> terms) {
        var pieces = new LinkedHashMap<String, List<Fragment>>();
        texts.forEach((language, text) -> pieces.put(language, text.highlight(terms)));
        return pieces;
    }
}
