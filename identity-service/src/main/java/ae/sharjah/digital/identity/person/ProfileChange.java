package ae.sharjah.digital.identity.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person sets; what is null stays.
 *
 * @param language new language
 * @param interests all interests from now on, each once
 * @param lifeStage the new life stage, or that there is none any more
 * @param audiences all audiences from now on, each once
 * @param recommendations whether services are to be recommended
 */
public record ProfileChange(
        @Nullable Language language,
        @Nullable List<String> interests,
        @Nullable LifeStage lifeStage,
        @Nullable List<String> audiences,
        @Nullable Boolean recommendations) {

    /** @param code null for none */
    public record LifeStage(@Nullable String code) {}
}
