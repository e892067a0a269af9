package ae.sharjah.digital.catalog.review;

import ae.sharjah.digital.catalog.lifecycle.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One comment.
 *
 * @param revision the version's revision it was written about
 * @param pointer JSON Pointer into the description; null when it is about the whole
 */
public record ReviewComment(
        UUID id,
        long revision,
        Instant at,
        Actor author,
        @Nullable String pointer,
        String text) {}
