package ae.sharjah.digital.catalog.document;

/**
 * How long it takes.
 *
 * @param promise ISO 8601 duration in working time
 * @param text the same in words
 */
public record ServiceTime(String promise, LanguageMap text) {}
