package ae.sharjah.digital.catalog.recommendation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Profile of a user, as far as recommendations depend on it. Codes that the catalogue does not contain are ignored.
 *
 * @param interests sectors and life events
 * @param lifeStage null when the user has not chosen one
 * @param audiences groups the user belongs to; services for other groups weigh less
 * @param assurance assurance level of the user's sign-in, or null for none
 */
public record Profile(
        Set<String> interests,
        @Nullable String lifeStage,
        Set<String> audiences,
        @Nullable String assurance) {}
