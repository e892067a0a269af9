package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Properties by which search results can be filtered. */
public enum Facet {
    SECTOR,
    AGENCY,
    AUDIENCE,
    LIFE_EVENT,
    /** {@code free} or {@code paid}. */
    FEE,
    /** {@code true} when the service can be applied for online and no stage requires a visit. */
    ONLINE;

    /** Channels that count as online; a partner's own system is not open to everyone. */
    private static final Set<String> ONLINE_CHANNELS = Set.of("portal", "mobile");

    /** Names of values that are not in a directory. */
    static final Map<String, LocalizedText> NAMES = Map.of(
            "free", LocalizedText.of("مجانية", "Free of charge"),
            "paid", LocalizedText.of("برسوم", "With a fee"),
            "true", LocalizedText.of("عبر الإنترنت", "Online"),
            "false", LocalizedText.of("تتطلب الحضور", "With a visit"));

    List<String> codes(ServiceContent content) {
        return switch (this) {
            case SECTOR -> List.of(content.sector());
            case AGENCY -> List.of(content.agency().id());
            case AUDIENCE -> content.audiences();
            case LIFE_EVENT -> content.lifeEvents();
            case FEE -> List.of(isFree(content) ? "free" : "paid");
            case ONLINE -> List.of(String.valueOf(isOnline(content)));
        };
    }

    private static boolean isOnline(ServiceContent content) {
        return content.channels().stream().anyMatch(ONLINE_CHANNELS::contains)
                && !content.workflow().needsVisit();
    }

    private static boolean isFree(ServiceContent content) {
        return content.fees().stream()
                .allMatch(fee ->
                        fee.amount() != null && new BigDecimal(fee.amount().amount()).signum() == 0);
    }
}
