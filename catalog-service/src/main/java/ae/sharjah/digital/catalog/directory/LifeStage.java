package ae.sharjah.digital.catalog.directory;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.Set;

/**
 * A life stage that a person can choose in the profile.
 *
 * @param lifeEvents life events with services that may matter in this stage
 * @param audiences audiences with services that may matter in this stage
 */
public record LifeStage(String id, LocalizedText name, Set<String> lifeEvents, Set<String> audiences) {}
