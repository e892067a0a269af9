package ae.sharjah.digital.catalog.review;

import java.util.UUID;

/** The id of a comment. */
public record CommentId(UUID value) {}
