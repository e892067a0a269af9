package ae.sharjah.digital.request.promise;

import ae.sharjah.digital.request.promise.Alarm.Kind;
import ae.sharjah.digital.request.workflow.Stage;
import ae.sharjah.digital.request.workflow.StageNode;
import ae.sharjah.digital.request.workflow.State;
import ae.sharjah.digital.request.workflow.Workflow;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pending alarms of a request; part of its state, so that they survive any restart. */
public record Alarms(@JsonValue List<Alarm> pending) {
    public static final Alarms NONE = new Alarms(List.of());
    private static final String STAGE = "";

    @JsonCreator
    public Alarms(List<Alarm> pending) {
        this.pending = List.copyOf(pending);
    }

    /** Returns the alarms of a draft that was changed now. */
    static Alarms ofDraft(DeadlineRules.DraftLifetime life, Instant now) {
        Instant end = now.plus(life.retention());
        return new Alarms(List.of(
                new Alarm(Kind.DRAFT_EXPIRES_SOON, STAGE, end.minus(life.reminderBefore())),
                new Alarm(Kind.DRAFT_EXPIRES, STAGE, end)));
    }

    /** Returns when the next alarm is due, or null when none is. */
    public @Nullable Instant nextDue() {
        return pending.stream()
                .map(Alarm::at)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Returns the alarm that was due first. */
    public Optional<Alarm> firstDue(Instant now) {
        return pending.stream()
                .filter(alarm -> alarm.due(now))
                .min(Comparator.comparing(Alarm::at, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Alarm::kind));
    }

    /** Returns when an alarm of this kind fires, or null where there is none or it is paused. */
    public @Nullable Instant dueAt(Kind kind) {
        return pending.stream()
                .filter(alarm -> alarm.kind() == kind)
                .map(Alarm::at)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    Alarms without(Alarm gone) {
        return filtered(alarm -> !alarm.equals(gone));
    }

    /** Returns the alarms on entering a stage with all its branches; those of the stage before are removed. */
    Alarms afterEntering(Workflow workflow, State state, DeadlineRules rules, Instant now) {
        Stage stage = workflow.stage(state.stage());
        var nodes = new ArrayList<Alarm>();
        nodes.addAll(ofNode(stage, STAGE, rules, now));
        for (String branch : stage.branches().keySet()) {
            nodes.addAll(ofNode(workflow.branchStage(state, branch), branch, rules, now));
        }
        return filtered(alarm -> alarm.kind().aboutService()).plus(nodes.stream());
    }

    /** Removes the alarms where the agency's system had to act: of the stage, or of the branches that waited for it. */
    Alarms withoutThoseOfAgencySystem(Map<String, BranchState> branches) {
        return filtered(alarm -> {
            BranchState in = branches.get(alarm.branch());
            boolean theirs = in == null ? branches.isEmpty() : in.awaitsAgencySystem();
            return !alarm.kind().aboutStageNode() || !theirs;
        });
    }

    /** Returns the alarms after one branch has moved. */
    Alarms afterBranchMove(String branch, StageNode node, DeadlineRules rules, Instant now) {
        return filtered(alarm ->
                        !alarm.kind().aboutStageNode() || !alarm.branch().equals(branch))
                .plus(ofNode(node, branch, rules, now).stream());
    }

    private static List<Alarm> ofNode(StageNode node, String branch, DeadlineRules rules, Instant now) {
        return node.promise() == null
                ? List.of()
                : List.of(
                        new Alarm(Kind.DUE_SOON, branch, rules.reminderAt(node, now)),
                        new Alarm(Kind.OVERDUE, branch, rules.deadline(node, now)));
    }

    /** Adds the alarms of the service's promise; {@link #resumed} sets their times. */
    Alarms withServicePromise() {
        return plus(
                Stream.of(new Alarm(Kind.SERVICE_DUE_SOON, STAGE, null), new Alarm(Kind.SERVICE_OVERDUE, STAGE, null)));
    }

    /** Sets the times of the service's alarms while its promise runs; alarms that have fired do not fire again. */
    Alarms resumed(Instant soon, Instant until) {
        return withServiceTimes(kind -> kind == Kind.SERVICE_DUE_SOON ? soon : until);
    }

    Alarms paused() {
        return withServiceTimes(kind -> null);
    }

    private Alarms withServiceTimes(Function<Kind, @Nullable Instant> times) {
        return new Alarms(pending.stream()
                .map(alarm -> alarm.kind().aboutService()
                        ? new Alarm(alarm.kind(), alarm.branch(), times.apply(alarm.kind()))
                        : alarm)
                .toList());
    }

    private Alarms plus(Stream<Alarm> more) {
        return new Alarms(Stream.concat(pending.stream(), more).toList());
    }

    private Alarms filtered(Predicate<Alarm> wanted) {
        return new Alarms(pending.stream().filter(wanted).toList());
    }
}
