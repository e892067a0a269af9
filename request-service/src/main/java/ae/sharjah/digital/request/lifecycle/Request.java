package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Stage;
import ae.sharjah.digital.request.workflow.State;
import ae.sharjah.digital.request.workflow.Status;
import ae.sharjah.digital.request.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One applicant's use of one service version. A value: each business act gives the request after it, one version on.
 *
 * @param reference what people call it; see {@link Reference}
 * @param assurance how surely the applicant was known when last acting
 * @param stageSince when it got into its stage
 * @param waiting who holds the ball, or null once it has ended; one stands for all where branches wait for several
 * @param branches where the branches of its stage stand, by code; empty in a stage without
 * @param reasonCode why the agency decided or asked as it did, or null
 * @param version counts its changes, from 1
 */
public record Request(
        UUID id,
        String reference,
        UUID personId,
        String assurance,
        UUID serviceId,
        int serviceVersion,
        String agencyId,
        String stage,
        Instant stageSince,
        Status status,
        @Nullable Waiting waiting,
        Map<String, InBranch> branches,
        @Nullable String reasonCode,
        ObjectNode answers,
        long version,
        Instant createdAt,
        @Nullable Instant submittedAt,
        Instant updatedAt) {

    static Request draft(
            UUID id,
            String reference,
            UUID personId,
            String assurance,
            ServiceVersion service,
            ObjectNode answers,
            Instant now) {
        String initial = service.workflow().initial();
        Stage stage = service.workflow().stage(initial);
        return new Request(
                id,
                reference,
                personId,
                assurance,
                service.serviceId(),
                service.version(),
                service.agency().id(),
                initial,
                now,
                stage.status(),
                Waiting.in(stage, now, List.of()),
                Map.of(),
                null,
                answers,
                1,
                now,
                null,
                now);
    }

    /** Where it stands in its workflow. */
    public State state() {
        return new State(
                stage,
                branches.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, branch -> branch.getValue().stage())));
    }

    /** The same request with what the applicant brings along, not yet a change of its own. */
    Request brought(ObjectNode newAnswers, String newAssurance) {
        return copy(at(), reasonCode, newAnswers, newAssurance, version, submittedAt, updatedAt);
    }

    /** A change of the answers alone. */
    Request answered(ObjectNode newAnswers, Instant now) {
        return copy(at(), reasonCode, newAnswers, assurance, version + 1, submittedAt, now);
    }

    /**
     * Where it was decided that it stands.
     *
     * @param fields the answers that are asked about there
     */
    Request moved(
            Workflow workflow, Decision.Moved decision, @Nullable String reason, List<String> fields, Instant now) {
        Status next = workflow.status(decision.to());
        Instant submitted = status == Status.DRAFT && !next.ended() ? now : submittedAt;
        boolean leaves = !decision.to().stage().equals(stage);
        At reached =
                leaves ? entered(workflow, decision, fields, now) : stayed(workflow, decision, reason, fields, now);
        String said = decision.entered() || decision.act().branch() == null ? reason : reasonCode;
        return copy(reached, said, answers, assurance, version + 1, submitted, now);
    }

    /** In the same stage, with another party to wait for. */
    Request heldBy(Party party, String reason, Instant now) {
        var held = new At(stage, stageSince, status, new Waiting(party, null, now, null, List.of()), branches);
        return copy(held, reason, answers, assurance, version + 1, submittedAt, now);
    }

    /** In the same stage, one version on: something about it that others see has changed. */
    Request touched(Instant now) {
        return copy(at(), reasonCode, answers, assurance, version + 1, submittedAt, now);
    }

    /** The first version of a request that was submitted without a draft before. */
    Request asFirst() {
        return copy(at(), reasonCode, answers, assurance, 1, submittedAt, updatedAt);
    }

    /** What a move changes together. */
    private record At(
            String stage,
            Instant since,
            Status status,
            @Nullable Waiting waiting,
            Map<String, InBranch> branches) {}

    private At at() {
        return new At(stage, stageSince, status, waiting, branches);
    }

    private static At entered(Workflow workflow, Decision.Moved decision, List<String> fields, Instant now) {
        State to = decision.to();
        Stage next = workflow.stage(to.stage());
        var begun = new TreeMap<String, InBranch>();
        to.branches()
                .forEach((branch, code) ->
                        begun.put(branch, InBranch.at(code, workflow.branchStage(to, branch), null, List.of(), now)));
        Waiting held = begun.isEmpty() ? Waiting.in(next, now, fields) : Waiting.over(next, begun.values(), now);
        return new At(to.stage(), now, workflow.status(to), held, begun);
    }

    /** In the same stage: one branch has gone on, or nothing but what was given has changed. */
    private At stayed(
            Workflow workflow, Decision.Moved decision, @Nullable String reason, List<String> fields, Instant now) {
        String branch = decision.act().branch();
        String branchTo = decision.branchTo();
        if (branch == null || branchTo == null) {
            return at();
        }
        State to = decision.to();
        var gone = new TreeMap<>(branches);
        gone.put(branch, InBranch.at(branchTo, workflow.branchStage(to, branch), reason, fields, now));
        Waiting held = Waiting.over(workflow.stage(stage), gone.values(), stageSince);
        return new At(stage, stageSince, workflow.status(to), held, gone);
    }

    private Request copy(
            At where,
            @Nullable String newReason,
            ObjectNode newAnswers,
            String newAssurance,
            long newVersion,
            @Nullable Instant newSubmittedAt,
            Instant newUpdatedAt) {
        return new Request(
                id,
                reference,
                personId,
                newAssurance,
                serviceId,
                serviceVersion,
                agencyId,
                where.stage(),
                where.since(),
                where.status(),
                where.waiting(),
                where.branches(),
                newReason,
                newAnswers,
                newVersion,
                createdAt,
                newSubmittedAt,
                newUpdatedAt);
    }
}
