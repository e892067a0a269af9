package ae.sharjah.digital.catalog.recommendation;

import ae.sharjah.digital.platform.web.text.LocalizedText;

/** Reason for a recommendation. */
public sealed interface Reason {
    /** The user is interested in the sector or life event. */
    record Interest(String id, LocalizedText name) implements Reason {}

    /** The service matches the life stage that the user chose. */
    record Stage(String id, LocalizedText name) implements Reason {}

    /** The service is for a group the user belongs to, and not for nearly everyone. */
    record Audience(String id, LocalizedText name) implements Reason {}

    /** The service is among the most used. */
    record Usage() implements Reason {}
}
