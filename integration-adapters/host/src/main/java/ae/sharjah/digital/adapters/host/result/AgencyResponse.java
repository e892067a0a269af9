package ae.sharjah.digital.adapters.host.result;

import ae.sharjah.digital.adapters.spi.Decision;
import ae.sharjah.digital.adapters.spi.ReasonCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Response of an agency to a dispatch, received directly or by callback. */
public sealed interface AgencyResponse {
    record Delivered(@Nullable String agencyReference) implements AgencyResponse {}

    record Acknowledged(String agencyReference) implements AgencyResponse {}

    /** @param reasonCode present if rejected */
    record Decided(
            @Nullable String agencyReference,
            Decision decision,
            @Nullable ReasonCode reasonCode) implements AgencyResponse {}

    /** @param pointers JSON Pointers to the answers in question */
    record InformationRequested(@Nullable String agencyReference, ReasonCode reasonCode, List<String> pointers)
            implements AgencyResponse {
        /** Refuses a null among the pointers: the event would be malformed. */
        public InformationRequested {
            pointers = List.copyOf(pointers);
        }
    }

    record Undeliverable(ReasonCode reasonCode) implements AgencyResponse {}
}
