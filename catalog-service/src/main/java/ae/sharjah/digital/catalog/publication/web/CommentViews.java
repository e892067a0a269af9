package ae.sharjah.digital.catalog.publication.web;

import ae.sharjah.digital.catalog.api.agency.CommentPageResource;
import ae.sharjah.digital.catalog.api.agency.CommentResource;
import ae.sharjah.digital.catalog.api.agency.NewCommentResource;
import ae.sharjah.digital.catalog.document.VisibleText;
import ae.sharjah.digital.catalog.lifecycle.Actor;
import ae.sharjah.digital.catalog.lifecycle.VersionStatus;
import ae.sharjah.digital.catalog.publication.ServiceVersion;
import ae.sharjah.digital.catalog.review.CommentId;
import ae.sharjah.digital.catalog.review.ReviewComment;
import ae.sharjah.digital.catalog.review.ReviewComments;
import ae.sharjah.digital.platform.events.idempotency.IdempotentWrites;
import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.platform.web.paging.Cursor;
import ae.sharjah.digital.platform.web.paging.Page;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reads and adds comments, for authors and reviewers alike. */
@Component
class CommentViews {
    private final ReviewComments comments;
    private final IdempotentWrites writes;
    private final Ids ids;
    private final Clock clock;

    CommentViews(ReviewComments comments, IdempotentWrites writes, Ids ids, Clock clock) {
        this.comments = comments;
        this.writes = writes;
        this.ids = ids;
        this.clock = clock;
    }

    CommentPageResource page(ServiceVersion version, int limit, @Nullable String cursor) {
        CommentId after = Cursor.read(cursor, parts -> new CommentId(UUID.fromString(parts.getFirst())));
        var rows = comments.findPage(version.serviceId(), version.version(), after, limit + 1);
        var page = Page.of(rows, limit, comment -> Cursor.of(comment.id().value()));
        return new CommentPageResource(
                        page.items().stream().map(VersionViews::comment).toList())
                .next(page.next());
    }

    /**
     * Adds a comment once per idempotency key.
     *
     * @throws ProblemException 409 {@code version-not-now} if the version has ended, 422
     */
    ResponseEntity<CommentResource> add(
            UUID caller, Actor author, ServiceVersion version, String key, NewCommentResource body) {
        if (!VisibleText.hasLetterOrDigit(body.getText())) {
            throw ProblemException.invalid(List.of(Fault.of("/text", "text-says-nothing")));
        }
        String operation = "POST comment";
        var whole = Map.of("service", version.serviceId().value(), "version", version.version(), "body", body);
        return writes.execute(caller, key, operation, whole, CommentResource.class, () -> {
            if (version.status() == VersionStatus.RETIRED) {
                throw ProblemException.conflict(
                        "version-not-now", version.status().code());
            }
            var comment = new ReviewComment(
                    new CommentId(ids.next()),
                    version.revision(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    author,
                    body.getPointer(),
                    body.getText());
            comments.add(version.serviceId(), version.version(), comment);
            return ResponseEntity.status(HttpStatus.CREATED).body(VersionViews.comment(comment));
        });
    }
}
