package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.LocalizedText;

/**
 * One choice to narrow down by.
 *
 * @param services how many would be left
 */
public record FacetValue(String code, LocalizedText name, int services) {}
