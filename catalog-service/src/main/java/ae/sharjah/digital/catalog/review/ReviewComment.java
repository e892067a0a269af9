package ae.sharjah.digital.catalog.review;

import ae.sharjah.digital.catalog.lifecycle.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a version.
 *
 * @param revision the revision of the version that the comment is about
 * @param pointer JSON Pointer into the description; null for the description as a whole
 */
public record ReviewComment(
        CommentId id,
        long revision,
        Instant at,
        Actor author,
        @Nullable String pointer,
        String text) {}
