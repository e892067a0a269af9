package ae.sharjah.digital.catalog.search;

import org.jspecify.annotations.Nullable;

/**
 * A service that was found.
 *
 * @param highlights what in it was looked for; null when no words were
 */
public record FoundService(ServiceCard card, @Nullable Highlights highlights) {}
