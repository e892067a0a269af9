package ae.sharjah.digital.catalog.recommendation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person told, as far as services are recommended by it. Codes that the catalogue does not know mean nothing.
 *
 * @param interests sectors and life events
 * @param lifeStage null when not told
 * @param audiences whom the person counts themselves among; what is for others weighs less
 * @param assurance the person's, or null for none
 */
public record Profile(
        Set<String> interests,
        @Nullable String lifeStage,
        Set<String> audiences,
        @Nullable String assurance) {}
