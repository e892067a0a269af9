package ae.sharjah.digital.catalog.search;

import java.util.List;

/**
 * Completion of a query that is being typed.
 *
 * @param language of the text, a BCP 47 tag
 * @param id slug of a service, or id of a group of services
 */
public record Suggestion(Kind kind, String id, String language, String text, List<Fragment> fragments) {

    /** Type of the suggested item. */
    public enum Kind {
        SERVICE,
        AGENCY,
        SECTOR,
        LIFE_EVENT
    }
}
