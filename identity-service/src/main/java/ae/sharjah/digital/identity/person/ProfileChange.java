package ae.sharjah.digital.identity.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person sets; what is null stays.
 *
 * @param language new language
 * @param interests all interests from now on, each once
 */
public record ProfileChange(
        @Nullable Language language, @Nullable List<String> interests) {}
