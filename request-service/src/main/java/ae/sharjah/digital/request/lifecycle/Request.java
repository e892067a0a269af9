package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.workflow.Act;
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
        @Nullable Waiting waiting,
        Map<String, InBranch> branches,
        Timing timing,
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
            Terms terms,
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
                Waiting.in(stage, terms, now, List.of()),
                Map.of(),
                Timing.ofDraft(terms, now),
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
    public Instant since(Act act) {
        InBranch in = act.branch() == null ? null : branches.get(act.branch());
        return in == null ? stageSince : in.since();
    }

    /** The same request with what the applicant brings along, not yet a change of its own. */
    Request brought(ObjectNode newAnswers, String newAssurance) {
        return copy(at(), reasonCode, newAnswers, newAssurance, version, submittedAt, updatedAt);
    }

    /** A draft with other answers; its life begins anew. */
    Request answered(ObjectNode newAnswers, Terms terms, Instant now) {
        var drafted = new At(stage, stageSince, status, waiting, branches, Timing.ofDraft(terms, now));
        return copy(drafted, reasonCode, newAnswers, assurance, version + 1, submittedAt, now);
    }

    /**
     * Where it was decided that it stands.
     *
     * @param fields the answers that are asked about there
     */
    Request moved(
            Workflow workflow,
            Decision.Moved decision,
            @Nullable String reason,
            List<String> fields,
            Terms terms,
            Instant now) {
        Status next = workflow.status(decision.to());
        Instant submitted = status == Status.DRAFT && !next.ended() ? now : submittedAt;
        At reached = decision.entered()
                ? entered(workflow, decision, fields, terms, now)
                : stayed(workflow, decision, reason, fields, terms, now);
        boolean ofRequest = decision.act().branch() == null && reason != null;
        String said = decision.entered() || ofRequest ? reason : reasonCode;
        return copy(reached, said, answers, assurance, version + 1, submitted, now);
    }

    /** In the same stage, with another party to wait for. */
    Request heldBy(Party party, String reason, Instant now) {
        var waits = new Waiting(party, null, now, null, List.of());
        var theirs = new TreeMap<>(branches);
        theirs.replaceAll((_, in) -> in.withAgencySystem() ? in.waitingFor(waits) : in);
        // In another branch somebody may be awaited whom only they can spare the waiting.
        Waiting whole = !branches.isEmpty() && waiting != null && waiting.outside() ? waiting : waits;
        var held = new At(stage, stageSince, status, whole, theirs, timing.withoutPlaces(branches));
        return copy(held, reason, answers, assurance, version + 1, submittedAt, now);
    }

    /** In the same stage, one version on: something about it that others see has changed. */
    Request touched(Instant now) {
        return copy(at(), reasonCode, answers, assurance, version + 1, submittedAt, now);
    }

    /** An alarm has gone off and has been told. */
    Request rung(Alarm alarm, Instant now) {
        return copy(quiet(alarm), reasonCode, answers, assurance, version + 1, submittedAt, now);
    }

    /** An alarm is about to move the request, not yet a change of its own. */
    Request ringing(Alarm alarm) {
        return copy(quiet(alarm), reasonCode, answers, assurance, version, submittedAt, updatedAt);
    }

    private At quiet(Alarm alarm) {
        return new At(stage, stageSince, status, waiting, branches, timing.without(alarm));
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
            Map<String, InBranch> branches,
            Timing timing) {}

    private At at() {
        return new At(stage, stageSince, status, waiting, branches, timing);
    }

    private At entered(Workflow workflow, Decision.Moved decision, List<String> fields, Terms terms, Instant now) {
        State to = decision.to();
        Stage next = workflow.stage(to.stage());
        var begun = new TreeMap<String, InBranch>();
        to.branches()
                .forEach((branch, code) -> begun.put(
                        branch, InBranch.at(code, workflow.branchStage(to, branch), terms, null, List.of(), now)));
        Waiting held =
                begun.isEmpty() ? Waiting.in(next, terms, now, fields) : Waiting.over(next, begun.values(), terms, now);
        Timing then = timing.entered(workflow, to, status, terms, now);
        return new At(to.stage(), now, workflow.status(to), held, begun, then);
    }

    /** In the same stage: one branch has gone on, or nothing but what was given has changed. */
    private At stayed(
            Workflow workflow,
            Decision.Moved decision,
            @Nullable String reason,
            List<String> fields,
            Terms terms,
            Instant now) {
        String branch = decision.act().branch();
        String branchTo = decision.branchTo();
        if (branch == null
                || branchTo == null
                || branchTo.equals(state().branches().get(branch))) {
            return at();
        }
        State to = decision.to();
        BranchStage place = workflow.branchStage(to, branch);
        var gone = new TreeMap<>(branches);
        gone.put(branch, InBranch.at(branchTo, place, terms, reason, fields, now));
        Waiting held = Waiting.over(workflow.stage(stage), gone.values(), terms, stageSince);
        Status next = workflow.status(to);
        return new At(stage, stageSince, next, held, gone, timing.inBranch(branch, place, next, terms, now));
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
