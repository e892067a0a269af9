package ae.sharjah.digital.catalog.recommendation;

import ae.sharjah.digital.catalog.document.LocalizedText;

/** Why a service is recommended. */
public sealed interface Reason {
    /** The person is interested in the sector or life event. */
    record Interest(String id, LocalizedText name) implements Reason {}

    /** It fits the stage of life the person named. */
    record Stage(String id, LocalizedText name) implements Reason {}

    /** It is for people the person counts themselves among, and not for nearly everyone. */
    record Audience(String id, LocalizedText name) implements Reason {}

    /** It is among the most used. */
    record Usage() implements Reason {}
}
