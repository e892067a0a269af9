package ae.sharjah.digital.request.promise;

import ae.sharjah.digital.request.promise.Alarm.Kind;
import ae.sharjah.digital.request.workflow.StageNode;
import ae.sharjah.digital.request.workflow.Stage;
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

/** What is still to happen to a request by itself; part of its state, so that it goes on from any restart. */
public record Alarms(@JsonValue List<Alarm> pending) {
    public static final Alarms NONE = new Alarms(List.of());
    private static final String STAGE = "";

    @JsonCreator
    public Alarms(List<Alarm> pending) {
        this.pending = List.copyOf(pending);
    }

    /** Of a draft that was changed now. */
    static Alarms ofDraft(DeadlineRules.DraftLifetime life, Instant now) {
        Instant end = now.plus(life.retention());
        return new Alarms(List.of(
                new Alarm(Kind.DRAFT_EXPIRES_SOON, STAGE, end.minus(life.reminderBefore())),
                new Alarm(Kind.DRAFT_EXPIRES, STAGE, end)));
    }

    /** When the next is due, or null when none is. */
    @Nullable
    Instant nextDue() {
        return pending.stream()
                .map(Alarm::at)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The one that was due first. */
    Optional<Alarm> firstDue(Instant now) {
        return pending.stream()
                .filter(alarm -> alarm.due(now))
                .min(Comparator.comparing(Alarm::at, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Alarm::kind));
    }

    /** When an alarm goes off, or null where there is none such or it stands still. */
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

    /** A stage has begun, with all its branches; what was to happen in the one before is over. */
    Alarms afterEntering(Workflow workflow, State state, DeadlineRules terms, Instant now) {
        Stage stage = workflow.stage(state.stage());
        var places = new ArrayList<Alarm>();
        places.addAll(ofNode(stage, STAGE, terms, now));
        for (String branch : stage.branches().keySet()) {
            places.addAll(ofNode(workflow.branchStage(state, branch), branch, terms, now));
        }
        return filtered(alarm -> alarm.kind().aboutService()).plus(places.stream());
    }

    /** Without those of the places that an agency's system had: the stage, or its branches among others. */
    Alarms withoutThoseOfAgencySystem(Map<String, BranchState> branches) {
        return filtered(alarm -> {
            BranchState in = branches.get(alarm.branch());
            boolean theirs = in == null ? branches.isEmpty() : in.awaitsAgencySystem();
            return !alarm.kind().aboutStageNode() || !theirs;
        });
    }

    /** One branch has gone on. */
    Alarms afterBranchMove(String branch, StageNode place, DeadlineRules terms, Instant now) {
        return filtered(alarm -> !alarm.kind().aboutStageNode() || !alarm.branch().equals(branch))
                .plus(ofNode(place, branch, terms, now).stream());
    }

    private static List<Alarm> ofNode(StageNode place, String branch, DeadlineRules terms, Instant now) {
        return place.promise() == null
                ? List.of()
                : List.of(
                        new Alarm(Kind.DUE_SOON, branch, terms.reminderAt(place, now)),
                        new Alarm(Kind.OVERDUE, branch, terms.deadline(place, now)));
    }

    /** The service's own promise has begun; {@link #resumed} says when it is over. */
    Alarms withServicePromise() {
        return plus(
                Stream.of(new Alarm(Kind.SERVICE_DUE_SOON, STAGE, null), new Alarm(Kind.SERVICE_OVERDUE, STAGE, null)));
    }

    /** The service's own promise runs; what it has told already is not told again. */
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
