package ae.sharjah.digital.catalog.directory;

import ae.sharjah.digital.catalog.document.LanguageMap;
import java.util.Set;

/**
 * Where somebody may say they stand in life.
 *
 * @param lifeEvents whose services may matter then
 * @param audiences whose services may matter then
 */
public record LifeStage(String id, LanguageMap name, Set<String> lifeEvents, Set<String> audiences) {}
