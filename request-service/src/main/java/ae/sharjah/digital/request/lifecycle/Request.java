package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.catalog.ServiceId;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.PrincipalId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.promise.Alarm;
import ae.sharjah.digital.request.promise.BranchState;
import ae.sharjah.digital.request.promise.DeadlineRules;
import ae.sharjah.digital.request.promise.Deadlines;
import ae.sharjah.digital.request.promise.WaitingOn;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One applicant's use of one service version. A value: each business action returns the request after it, with the next
 * version.
 *
 * @param reference its reference for people; see {@link Reference}
 * @param principal on whose behalf it was made, or null where the person made it for themselves
 * @param assurance assurance level of the applicant's last action
 * @param stageSince when it entered its stage
 * @param waiting who has to act, or null once it has ended; one wait represents all where branches wait for several parties
 * @param branches state of the stage's branches, by code; empty in a stage without branches
 * @param timing the promise for the request as a whole, and its pending alarms
 * @param reasonCode why the agency decided or asked as it did, or null
 * @param version number of the version, from 1
 */
public record Request(
        RequestId id,
        String reference,
        PersonId personId,
        @Nullable PrincipalId principal,
        String assurance,
        ServiceId serviceId,
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
            RequestId id,
            String reference,
            PersonId personId,
            @Nullable PrincipalId principal,
            String assurance,
            ServiceVersion service,
            ObjectNode answers,
            DeadlineRules rules,
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
                WaitingOn.at(stage, rules, now, List.of()),
                Map.of(),
                Deadlines.ofDraft(rules, now),
                null,
                answers,
                1,
                now,
                null,
                now);
    }

    /** Returns its position in the workflow. */
    public State state() {
        return new State(
                stage,
                branches.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, branch -> branch.getValue().stage())));
    }

    /** Returns when it entered the stage, or in a branch the branch's stage, that the action belongs to. */
    public Instant since(ActionRef actionRef) {
        BranchState in = actionRef.branch() == null ? null : branches.get(actionRef.branch());
        return in == null ? stageSince : in.since();
    }

    /** Returns a copy with the applicant's input, without a new version. */
    Request withAnswers(ObjectNode newAnswers, String newAssurance) {
        return copy(position(), reasonCode, newAnswers, newAssurance, version, submittedAt, updatedAt);
    }

    /** Returns the next version of a draft, with other answers; its retention starts again. */
    Request withDraftAnswers(ObjectNode newAnswers, DeadlineRules rules, Instant now) {
        var drafted = new Position(stage, stageSince, status, waiting, branches, Deadlines.ofDraft(rules, now));
        return copy(drafted, reasonCode, newAnswers, assurance, version + 1, submittedAt, now);
    }

    /**
     * Returns the next version, in the state that was decided on.
     *
     * @param fields the answers that are asked about, as JSON Pointers into them
     */
    Request afterDecision(
            Workflow workflow,
            Decision.Allowed decision,
            @Nullable String reason,
            List<String> fields,
            DeadlineRules rules,
            Instant now) {
        Status next = workflow.status(decision.to());
        Instant submitted = status == Status.DRAFT && !next.ended() ? now : submittedAt;
        Position reached = decision.entersStage()
                ? inNextStage(workflow, decision, fields, rules, now)
                : inSameStage(workflow, decision, reason, fields, rules, now);
        boolean ofRequest = decision.actionRef().branch() == null && reason != null;
        String said = decision.entersStage() || ofRequest ? reason : reasonCode;
        return copy(reached, said, answers, assurance, version + 1, submitted, now);
    }

    /** Returns the next version, in the same stage, where another party has to act. */
    Request withWaitingParty(Party party, String reason, Instant now) {
        var waits = new WaitingOn(party, null, now, null, List.of());
        var theirs = new TreeMap<>(branches);
        theirs.replaceAll((_, in) -> in.awaitsAgencySystem() ? in.withWaiting(waits) : in);
        // Another branch may wait for the applicant or a payment, who alone can end the waiting.
        WaitingOn whole = !branches.isEmpty() && waiting != null && waiting.awaitsOutsideParty() ? waiting : waits;
        var waiting =
                new Position(stage, stageSince, status, whole, theirs, deadlines.withoutThoseOfAgencySystem(branches));
        return copy(waiting, reason, answers, assurance, version + 1, submittedAt, now);
    }

    /** Returns the next version, in the same stage: something that other parties see has changed. */
    Request withNextVersion(Instant now) {
        return copy(position(), reasonCode, answers, assurance, version + 1, submittedAt, now);
    }

    /** Returns the next version after an alarm has fired and its step is recorded. */
    Request withAlarmFired(Alarm alarm, Instant now) {
        return copy(positionWithoutAlarm(alarm), reasonCode, answers, assurance, version + 1, submittedAt, now);
    }

    /** Returns a copy without an alarm that is about to move the request, without a new version. */
    Request withAlarmRemoved(Alarm alarm) {
        return copy(positionWithoutAlarm(alarm), reasonCode, answers, assurance, version, submittedAt, updatedAt);
    }

    private Position positionWithoutAlarm(Alarm alarm) {
        return new Position(stage, stageSince, status, waiting, branches, deadlines.withoutAlarm(alarm));
    }

    /** Returns a copy as version 1, for a request that was submitted without a draft. */
    Request asFirstVersion() {
        return copy(position(), reasonCode, answers, assurance, 1, submittedAt, updatedAt);
    }

    /** Parts that a transition changes together. */
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

    private Position inNextStage(
            Workflow workflow, Decision.Allowed decision, List<String> fields, DeadlineRules rules, Instant now) {
        State to = decision.to();
        Stage next = workflow.stage(to.stage());
        var begun = new TreeMap<String, BranchState>();
        to.branches()
                .forEach((branch, code) -> begun.put(
                        branch,
                        BranchState.entered(code, workflow.branchStage(to, branch), rules, null, List.of(), now)));
        WaitingOn waiting = begun.isEmpty()
                ? WaitingOn.at(next, rules, now, fields)
                : WaitingOn.acrossBranches(next, begun.values(), rules, now);
        Deadlines then = deadlines.afterEntering(workflow, to, status, rules, now);
        return new Position(to.stage(), now, workflow.status(to), waiting, begun, then);
    }

    /** Returns the position in the same stage: one branch has moved, or only the input has changed. */
    private Position inSameStage(
            Workflow workflow,
            Decision.Allowed decision,
            @Nullable String reason,
            List<String> fields,
            DeadlineRules rules,
            Instant now) {
        String branch = decision.actionRef().branch();
        String branchTo = decision.branchTo();
        if (branch == null
                || branchTo == null
                || branchTo.equals(state().branches().get(branch))) {
            return position();
        }
        State to = decision.to();
        BranchStage node = workflow.branchStage(to, branch);
        var gone = new TreeMap<>(branches);
        gone.put(branch, BranchState.entered(branchTo, node, rules, reason, fields, now));
        WaitingOn waiting = WaitingOn.acrossBranches(workflow.stage(stage), gone.values(), rules, stageSince);
        Status next = workflow.status(to);
        return new Position(
                stage, stageSince, next, waiting, gone, deadlines.afterBranchMove(branch, node, next, rules, now));
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
