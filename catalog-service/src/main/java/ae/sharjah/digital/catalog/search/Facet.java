package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.document.LanguageMap;
import ae.sharjah.digital.catalog.document.ServiceContent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What found services can be narrowed down by. */
public enum Facet {
    SECTOR(content -> List.of(content.sector())),
    AGENCY(content -> List.of(content.agency().id())),
    AUDIENCE(ServiceContent::audiences),
    LIFE_EVENT(ServiceContent::lifeEvents),
    /** {@code free} or {@code paid}. */
    FEE(content -> List.of(isFree(content) ? "free" : "paid")),
    /** {@code true} when it can be had without a visit. */
    ONLINE(content -> List.of(String.valueOf(isOnline(content))));

    static final Set<String> ONLINE_CHANNELS = Set.of("portal", "mobile", "api");

    /** Names of what no directory names. */
    static final Map<String, LanguageMap> NAMES = Map.of(
            "free", LanguageMap.of("مجانية", "Free of charge"),
            "paid", LanguageMap.of("برسوم", "With a fee"),
            "true", LanguageMap.of("عبر الإنترنت", "Online"),
            "false", LanguageMap.of("بمراجعة الجهة", "In person"));

    private final Function<ServiceContent, List<String>> codes;

    Facet(Function<ServiceContent, List<String>> codes) {
        this.codes = codes;
    }

    List<String> codes(ServiceContent content) {
        return codes.apply(content);
    }

    private static boolean isOnline(ServiceContent content) {
        return content.channels().stream().anyMatch(ONLINE_CHANNELS::contains);
    }

    private static boolean isFree(ServiceContent content) {
        return content.fees().stream()
                .allMatch(fee -> fee.amount() != null && !fee.amount().amount().matches(".*[1-9].*"));
    }
}
