package ae.sharjah.digital.identity.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Change of a profile; null fields stay unchanged.
 *
 * @param language new language
 * @param interests new list of interests, each once
 * @param lifeStage new life stage, or its removal
 * @param audiences new list of audiences, each once
 * @param recommendations whether services are to be recommended
 */
public record ProfileChange(
        @Nullable Language language,
        @Nullable List<String> interests,
        @Nullable LifeStage lifeStage,
        @Nullable List<String> audiences,
        @Nullable Boolean recommendations) {

    /**
     * New value of the life stage.
     *
     * @param code null to remove it
     */
    public record LifeStage(@Nullable String code) {}
}
