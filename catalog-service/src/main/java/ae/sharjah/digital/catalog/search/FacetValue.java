package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.platform.web.text.LocalizedText;

/**
 * Facet value by which results can be filtered.
 *
 * @param services number of results with this value
 */
public record FacetValue(String code, LocalizedText name, int services) {}
