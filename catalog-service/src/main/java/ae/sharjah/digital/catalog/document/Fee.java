package ae.sharjah.digital.catalog.document;

import org.jspecify.annotations.Nullable;

/**
 * One fee: an amount, a rule that sets it, or, where neither can be given, a note that says how it is set.
 *
 * @param amount null when it depends on the case
 * @param rule CEL over the answers that gives dirhams; {@code note} then says the same in words
 */
public record Fee(
        String code,
        LanguageMap label,
        @Nullable Money amount,
        @Nullable String rule,
        @Nullable LanguageMap note) {}
