package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import ae.sharjah.digital.request.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One applicant's use of one service version. A value: each business act gives the request after it, one version on.
 *
 * @param reference what people call it; see {@link Reference}
 * @param waiting who holds the ball, or null once it has ended
 * @param reasonCode why the agency decided or asked as it did, or null
 * @param version counts its changes, from 1
 */
public record Request(
        UUID id,
        String reference,
        UUID personId,
        UUID serviceId,
        int serviceVersion,
        String agencyId,
        String stage,
        Status status,
        @Nullable Waiting waiting,
        @Nullable String reasonCode,
        ObjectNode answers,
        long version,
        Instant createdAt,
        @Nullable Instant submittedAt,
        Instant updatedAt) {

    /**
     * Who holds the ball.
     *
     * @param until the promised time, or null where nothing is promised
     * @param fields the answers the agency asked about, as JSON Pointers into them; empty when about none or the whole
     */
    public record Waiting(
            Party party, Instant since, @Nullable Instant until, List<String> fields) {
        static @Nullable Waiting in(Workflow.Stage stage, Instant since, List<String> fields) {
            if (stage.owner() == null) {
                return null;
            }
            Instant until = stage.promise() == null ? null : since.plus(stage.promise());
            return new Waiting(stage.owner(), since, until, fields);
        }
    }

    static Request draft(
            UUID id, String reference, UUID personId, ServiceVersion service, ObjectNode answers, Instant now) {
        String initial = service.workflow().initial();
        Workflow.Stage stage = service.workflow().stage(initial);
        return new Request(
                id,
                reference,
                personId,
                service.serviceId(),
                service.version(),
                service.agency().id(),
                initial,
                stage.status(),
                Waiting.in(stage, now, List.of()),
                null,
                answers,
                1,
                now,
                null,
                now);
    }

    /** The same request with other answers, not yet a change of its own. */
    Request withAnswers(ObjectNode newAnswers) {
        return copy(stage, status, waiting, reasonCode, newAnswers, version, submittedAt, updatedAt);
    }

    /** A change of the answers alone. */
    Request answered(ObjectNode newAnswers, Instant now) {
        return copy(stage, status, waiting, reasonCode, newAnswers, version + 1, submittedAt, now);
    }

    /** In the stage that was decided on. */
    Request moved(Decision.Moved decision, @Nullable String reason, Instant now) {
        return moved(decision, reason, List.of(), now);
    }

    /** In the stage that was decided on, where these answers are asked about. */
    Request moved(Decision.Moved decision, @Nullable String reason, List<String> fields, Instant now) {
        Status next = decision.stage().status();
        Instant submitted = status == Status.DRAFT && !next.ended() ? now : submittedAt;
        Waiting held = Waiting.in(decision.stage(), now, fields);
        return copy(decision.to(), next, held, reason, answers, version + 1, submitted, now);
    }

    /** In the same stage, with another party to wait for. */
    Request heldBy(Party party, String reason, Instant now) {
        return copy(
                stage,
                status,
                new Waiting(party, now, null, List.of()),
                reason,
                answers,
                version + 1,
                submittedAt,
                now);
    }

    /** In the same stage, one version on: something about it that others see has changed. */
    Request touched(Instant now) {
        return copy(stage, status, waiting, reasonCode, answers, version + 1, submittedAt, now);
    }

    /** The first version of a request that was submitted without a draft before. */
    Request asFirst() {
        return copy(stage, status, waiting, reasonCode, answers, 1, submittedAt, updatedAt);
    }

    private Request copy(
            String newStage,
            Status newStatus,
            @Nullable Waiting newWaiting,
            @Nullable String newReason,
            ObjectNode newAnswers,
            long newVersion,
            @Nullable Instant newSubmittedAt,
            Instant newUpdatedAt) {
        return new Request(
                id,
                reference,
                personId,
                serviceId,
                serviceVersion,
                agencyId,
                newStage,
                newStatus,
                newWaiting,
                newReason,
                newAnswers,
                newVersion,
                createdAt,
                newSubmittedAt,
                newUpdatedAt);
    }
}
