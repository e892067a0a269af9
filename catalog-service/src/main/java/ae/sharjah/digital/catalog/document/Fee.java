package ae.sharjah.digital.catalog.document;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A fee: an amount, a rule that calculates it, or, where neither is possible, a note that explains how it is set.
 *
 * @param amount null if it depends on the case
 * @param rule CEL expression over the answers that returns dirhams; {@code note} then says the same in words
 */
public record Fee(
        String code,
        LocalizedText label,
        @Nullable Money amount,
        @Nullable String rule,
        @Nullable LocalizedText note) {}
