package ae.sharjah.digital.catalog.directory;

import ae.sharjah.digital.catalog.document.LanguageMap;

/**
 * One service of a life event, at its place.
 *
 * @param service its slug
 * @param optional true when not everyone in this situation needs it
 * @param explanation why it is there
 */
public record LifeEventStep(String service, boolean optional, LanguageMap explanation) {}
