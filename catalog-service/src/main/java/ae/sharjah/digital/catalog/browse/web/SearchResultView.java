package ae.sharjah.digital.catalog.browse.web;

import ae.sharjah.digital.catalog.api.FacetsResource;
import ae.sharjah.digital.catalog.api.FragmentResource;
import ae.sharjah.digital.catalog.api.ServiceSummaryResource;
import ae.sharjah.digital.catalog.search.Facet;
import ae.sharjah.digital.catalog.search.FacetValue;
import ae.sharjah.digital.catalog.search.Highlights;
import ae.sharjah.digital.catalog.search.SearchHit;
import ae.sharjah.digital.catalog.search.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts search results to the public contract. */
final class SearchResultView {
    private SearchResultView() {}

    static ServiceSummaryResource summary(SearchHit found) {
        ServiceSummaryResource summary = ResidentView.summary(found.card());
        Highlights highlights = found.highlights();
        if (highlights != null) {
            summary.highlights(new ae.sharjah.digital.catalog.api.HighlightsResource(
                    byLanguage(highlights.title()), byLanguage(highlights.summary())));
        }
        return summary;
    }

    static FacetsResource facets(Map<Facet, List<FacetValue>> facets) {
        return new FacetsResource(
                values(facets, Facet.SECTOR),
                values(facets, Facet.AGENCY),
                values(facets, Facet.AUDIENCE),
                values(facets, Facet.LIFE_EVENT),
                values(facets, Facet.FEE),
                values(facets, Facet.ONLINE));
    }

    static ae.sharjah.digital.catalog.api.SuggestionResource suggestion(Suggestion suggestion) {
        var kind = switch (suggestion.kind()) {
            case SERVICE -> ae.sharjah.digital.catalog.api.SuggestionResource.KindEnum.SERVICE;
            case AGENCY -> ae.sharjah.digital.catalog.api.SuggestionResource.KindEnum.AGENCY;
            case SECTOR -> ae.sharjah.digital.catalog.api.SuggestionResource.KindEnum.SECTOR;
            case LIFE_EVENT -> ae.sharjah.digital.catalog.api.SuggestionResource.KindEnum.LIFE_EVENT;
        };
        return new ae.sharjah.digital.catalog.api.SuggestionResource(
                kind, suggestion.id(), suggestion.language(), suggestion.text(), fragments(suggestion.fragments()));
    }

    private static List<ae.sharjah.digital.catalog.api.FacetValueResource> values(
            Map<Facet, List<FacetValue>> facets, Facet facet) {
        return facets.getOrDefault(facet, List.of()).stream()
                .map(value -> new ae.sharjah.digital.catalog.api.FacetValueResource(
                        value.code(), ResidentView.text(value.name()), value.services()))
                .toList();
    }

    private static Map<String, List<FragmentResource>> byLanguage(
            Map<String, List<ae.sharjah.digital.catalog.search.Fragment>> texts) {
        var byLanguage = new LinkedHashMap<String, List<FragmentResource>>();
        texts.forEach((language, pieces) -> byLanguage.put(language, fragments(pieces)));
        return byLanguage;
    }

    private static List<FragmentResource> fragments(List<ae.sharjah.digital.catalog.search.Fragment> pieces) {
        return pieces.stream()
                .map(piece -> new FragmentResource(piece.text(), piece.match()))
                .toList();
    }
}
