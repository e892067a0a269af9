package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.LocalizedText;
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
record Entry(
        ServiceCard card,
        String titleOrder,
        int[][] facets,
        Map<String, MarkedText> title,
        Map<String, MarkedText> summary) {

    static Entry of(ServiceCard card, int[][] facets, UnaryOperator<String> stemming) {
        return new Entry(
                card,
                Words.forms(card.title().arabic()),
                facets,
                marked(card.title(), stemming),
                marked(card.summary(), stemming));
    }

    Highlights highlights(Set<String> terms) {
        return new Highlights(pieces(title, terms), pieces(summary, terms));
    }

    private static Map<String, MarkedText> marked(LocalizedText texts, UnaryOperator<String> stemming) {
        var marked = new LinkedHashMap<String, MarkedText>();
        texts.byLanguage().forEach((language, text) -> marked.put(language, new MarkedText(text, stemming)));
        return marked;
    }

    private static Map<String, List<Fragment>> pieces(Map<String, MarkedText> texts, Set<String> terms) {
        var pieces = new LinkedHashMap<String, List<Fragment>>();
        texts.forEach((language, text) -> pieces.put(language, text.marked(terms)));
        return pieces;
    }
}
