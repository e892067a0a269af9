package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.promise.Alarm;
import ae.sharjah.digital.request.promise.BranchState;
import ae.sharjah.digital.request.promise.DeadlineRules;
import ae.sharjah.digital.request.promise.Deadlines;
import ae.sharjah.digital.request.promise.WaitingOn;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.BranchStage;
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
 * @param principal for whom it was made, or null where the person made it for themselves
 * @param assurance how surely the applicant was known when last acting
 * @param stageSince when it got into its stage
 * @param waiting who holds the ball, or null once it has ended; one stands for all where branches wait for several
 * @param branches where the branches of its stage stand, by code; empty in a stage without
 * @param timing what is promised for it as a whole, and what will happen by itself
 * @param reasonCode why the agency decided or asked as it did, or null
 * @param version counts its changes, from 1
 */
public record Request(
        UUID id,
        String reference,
        UUID personId,
        @Nullable UUID principal,
        String assurance,
        UUID serviceId,
        int serviceVersion,
        String agencyId,
        String stage,
        Instant stageSince,
        Status status,
        @Nullable WaitingOn waiting,
        Map<String, BranchState> branches,
        Deadlines deadlines,
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
            @Nullable UUID principal,
            String assurance,
            ServiceVersion service,
            ObjectNode answers,
            DeadlineRules terms,
            Instant now) {
        String initial = service.workflow().initial();
        Stage stage = service.workflow().stage(initial);
        return new Request(
                id,
                reference,
                personId,
                principal,
                assurance,
                service.serviceId(),
                service.version(),
                service.agency().id(),
                initial,
                now,
                stage.status(),
                WaitingOn.at(stage, terms, now, List.of()),
                Map.of(),
                Deadlines.ofDraft(terms, now),
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

    /** When it got to the stage, or in a branch to the branch's stage, that the act belongs to. */
    public Instant since(ActionRef act) {
        BranchState in = act.branch() == null ? null : branches.get(act.branch());
        return in == null ? stageSince : in.since();
    }

    /** The same request with what the applicant brings along, not yet a change of its own. */
    Request withAnswers(ObjectNode newAnswers, String newAssurance) {
        return copy(position(), reasonCode, newAnswers, newAssurance, version, submittedAt, updatedAt);
    }

    /** A draft with other answers; its life begins anew. */
    Request withDraftAnswers(ObjectNode newAnswers, DeadlineRules terms, Instant now) {
        var drafted = new Position(stage, stageSince, status, waiting, branches, Deadlines.ofDraft(terms, now));
        return copy(drafted, reasonCode, newAnswers, assurance, version + 1, submittedAt, now);
    }

    /**
     * Where it was decided that it stands.
     *
     * @param fields the answers that are asked about there
     */
    Request afterDecision(
            Workflow workflow,
            Decision.Allowed decision,
            @Nullable String reason,
            List<String> fields,
            DeadlineRules terms,
            Instant now) {
        Status next = workflow.status(decision.to());
        Instant submitted = status == Status.DRAFT && !next.ended() ? now : submittedAt;
        Position reached = decision.entersStage()
                ? inNextStage(workflow, decision, fields, terms, now)
                : inSameStage(workflow, decision, reason, fields, terms, now);
        boolean ofRequest = decision.actionRef().branch() == null && reason != null;
        String said = decision.entersStage() || ofRequest ? reason : reasonCode;
        return copy(reached, said, answers, assurance, version + 1, submitted, now);
    }

    /** In the same stage, with another party to wait for. */
    Request withWaitingParty(Party party, String reason, Instant now) {
        var waits = new WaitingOn(party, null, now, null, List.of());
        var theirs = new TreeMap<>(branches);
        theirs.replaceAll((_, in) -> in.awaitsAgencySystem() ? in.withWaiting(waits) : in);
        // In another branch somebody may be awaited whom only they can spare the waiting.
        WaitingOn whole = !branches.isEmpty() && waiting != null && waiting.awaitsOutsideParty() ? waiting : waits;
        var held = new Position(stage, stageSince, status, whole, theirs, deadlines.withoutThoseOfAgencySystem(branches));
        return copy(held, reason, answers, assurance, version + 1, submittedAt, now);
    }

    /** In the same stage, one version on: something about it that others see has changed. */
    Request withNextVersion(Instant now) {
        return copy(position(), reasonCode, answers, assurance, version + 1, submittedAt, now);
    }

    /** An alarm has gone off and has been told. */
    Request withAlarmFired(Alarm alarm, Instant now) {
        return copy(positionWithoutAlarm(alarm), reasonCode, answers, assurance, version + 1, submittedAt, now);
    }

    /** An alarm is about to move the request, not yet a change of its own. */
    Request withAlarmRemoved(Alarm alarm) {
        return copy(positionWithoutAlarm(alarm), reasonCode, answers, assurance, version, submittedAt, updatedAt);
    }

    private Position positionWithoutAlarm(Alarm alarm) {
        return new Position(stage, stageSince, status, waiting, branches, deadlines.withoutAlarm(alarm));
    }

    /** The first version of a request that was submitted without a draft before. */
    Request asFirstVersion() {
        return copy(position(), reasonCode, answers, assurance, 1, submittedAt, updatedAt);
    }

    /** What a move changes together. */
    private record Position(
            String stage,
            Instant since,
            Status status,
            @Nullable WaitingOn waiting,
            Map<String, BranchState> branches,
            Deadlines timing) {}

    private Position position() {
        return new Position(stage, stageSince, status, waiting, branches, deadlines);
    }

    private Position inNextStage(Workflow workflow, Decision.Allowed decision, List<String> fields, DeadlineRules terms, Instant now) {
        State to = decision.to();
        Stage next = workflow.stage(to.stage());
        var begun = new TreeMap<String, BranchState>();
        to.branches()
                .forEach((branch, code) -> begun.put(
                        branch, BranchState.entered(code, workflow.branchStage(to, branch), terms, null, List.of(), now)));
        WaitingOn held =
                begun.isEmpty() ? WaitingOn.at(next, terms, now, fields) : WaitingOn.acrossBranches(next, begun.values(), terms, now);
        Deadlines then = deadlines.afterEntering(workflow, to, status, terms, now);
        return new Position(to.stage(), now, workflow.status(to), held, begun, then);
    }

    /** In the same stage: one branch has gone on, or nothing but what was given has changed. */
    private Position inSameStage(
            Workflow workflow,
            Decision.Allowed decision,
            @Nullable String reason,
            List<String> fields,
            DeadlineRules terms,
            Instant now) {
        String branch = decision.actionRef().branch();
        String branchTo = decision.branchTo();
        if (branch == null
                || branchTo == null
                || branchTo.equals(state().branches().get(branch))) {
            return position();
        }
        State to = decision.to();
        BranchStage place = workflow.branchStage(to, branch);
        var gone = new TreeMap<>(branches);
        gone.put(branch, BranchState.entered(branchTo, place, terms, reason, fields, now));
        WaitingOn held = WaitingOn.acrossBranches(workflow.stage(stage), gone.values(), terms, stageSince);
        Status next = workflow.status(to);
        return new Position(stage, stageSince, next, held, gone, deadlines.afterBranchMove(branch, place, next, terms, now));
    }

    private Request copy(
            Position where,
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
                principal,
                newAssurance,
                serviceId,
                serviceVersion,
                agencyId,
                where.stage(),
                where.since(),
                where.status(),
                where.waiting(),
                where.branches(),
                where.timing(),
                newReason,
                newAnswers,
                newVersion,
                createdAt,
                newSubmittedAt,
                newUpdatedAt);
    }
}
