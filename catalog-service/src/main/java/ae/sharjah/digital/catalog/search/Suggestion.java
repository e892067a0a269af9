package ae.sharjah.digital.catalog.search;

import java.util.List;

/**
 * What someone who types may mean.
 *
 * @param language of the text, a BCP 47 tag
 * @param id slug of a service, or id of what services are grouped by
 */
public record Suggestion(Kind kind, String id, String language, String text, List<Fragment> fragments) {

    /** What is suggested. */
    public enum Kind {
        SERVICE,
        AGENCY,
        SECTOR,
        LIFE_EVENT
    }
}
