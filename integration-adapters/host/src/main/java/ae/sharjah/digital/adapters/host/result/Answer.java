package ae.sharjah.digital.adapters.host.result;

import ae.sharjah.digital.adapters.spi.Decision;
import ae.sharjah.digital.adapters.spi.ReasonCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an agency says of a dispatch, whichever way it came. */
public sealed interface Answer {
    record Delivered(@Nullable String agencyReference) implements Answer {}

    record Acknowledged(String agencyReference) implements Answer {}

    /** @param reasonCode present when rejected */
    record Decided(
            @Nullable String agencyReference,
            Decision decision,
            @Nullable ReasonCode reasonCode) implements Answer {}

    /** @param pointers JSON Pointers to the answers in question */
    record InformationRequested(@Nullable String agencyReference, ReasonCode reasonCode, List<String> pointers)
            implements Answer {}

    record Undeliverable(ReasonCode reasonCode) implements Answer {}
}
