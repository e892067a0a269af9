package ae.sharjah.digital.catalog.document;

import org.jspecify.annotations.Nullable;

/**
 * One fee.
 *
 * @param amount null when it depends on the case; {@code note} then says how
 */
public record Fee(
        String code,
        LanguageMap label,
        @Nullable Money amount,
        @Nullable LanguageMap note) {}
