package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.LanguageMap;

/**
 * One choice to narrow down by.
 *
 * @param services how many would be left
 */
public record FacetValue(String code, LanguageMap name, int services) {}
