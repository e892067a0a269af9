package ae.sharjah.digital.catalog.search;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words in Arabic, English or both; null to browse
 * @param sector id, or null for all; so are the others
 * @param limit most services in the answer
 * @param cursor where the page before ended
 */
public record ServiceQuery(
        @Nullable String words,
        @Nullable String sector,
        @Nullable String agency,
        @Nullable String lifeEvent,
        @Nullable String audience,
        int limit,
        @Nullable String cursor) {}
