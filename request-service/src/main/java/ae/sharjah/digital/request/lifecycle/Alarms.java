package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.lifecycle.Alarm.Kind;
import ae.sharjah.digital.request.workflow.Place;
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
    static Alarms ofDraft(Terms.DraftLife life, Instant now) {
        Instant end = now.plus(life.kept());
        return new Alarms(List.of(
                new Alarm(Kind.DRAFT_EXPIRES_SOON, STAGE, end.minus(life.reminded())),
                new Alarm(Kind.DRAFT_EXPIRES, STAGE, end)));
    }

    /** When the next is due, or null when none is. */
    @Nullable
    Instant next() {
        return pending.stream()
                .map(Alarm::at)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The one that was due first. */
    Optional<Alarm> due(Instant now) {
        return pending.stream()
                .filter(alarm -> alarm.due(now))
                .min(Comparator.comparing(Alarm::at, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Alarm::kind));
    }

    /** When an alarm goes off, or null where there is none such or it stands still. */
    public @Nullable Instant at(Kind kind) {
        return pending.stream()
                .filter(alarm -> alarm.kind() == kind)
                .map(Alarm::at)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    Alarms without(Alarm gone) {
        return only(alarm -> !alarm.equals(gone));
    }

    /** A stage has begun, with all its branches; what was to happen in the one before is over. */
    Alarms entered(Workflow workflow, State state, Terms terms, Instant now) {
        Stage stage = workflow.stage(state.stage());
        var places = new ArrayList<Alarm>();
        places.addAll(of(stage, STAGE, terms, now));
        for (String branch : stage.branches().keySet()) {
            places.addAll(of(workflow.branchStage(state, branch), branch, terms, now));
        }
        return only(alarm -> alarm.kind().ofService()).and(places.stream());
    }

    /** Without those of the places that an agency's system had: the stage, or its branches among others. */
    Alarms withoutPlaces(Map<String, InBranch> branches) {
        return only(alarm -> {
            InBranch in = branches.get(alarm.branch());
            boolean theirs = in == null ? branches.isEmpty() : in.withAgencySystem();
            return !alarm.kind().ofPlace() || !theirs;
        });
    }

    /** One branch has gone on. */
    Alarms inBranch(String branch, Place place, Terms terms, Instant now) {
        return only(alarm -> !alarm.kind().ofPlace() || !alarm.branch().equals(branch))
                .and(of(place, branch, terms, now).stream());
    }

    private static List<Alarm> of(Place place, String branch, Terms terms, Instant now) {
        return place.promise() == null
                ? List.of()
                : List.of(
                        new Alarm(Kind.DUE_SOON, branch, terms.soon(place, now)),
                        new Alarm(Kind.OVERDUE, branch, terms.until(place, now)));
    }

    /** The service's own promise has begun; {@link #running} says when it is over. */
    Alarms promised() {
        return and(
                Stream.of(new Alarm(Kind.SERVICE_DUE_SOON, STAGE, null), new Alarm(Kind.SERVICE_OVERDUE, STAGE, null)));
    }

    /** The service's own promise runs; what it has told already is not told again. */
    Alarms running(Instant soon, Instant until) {
        return ofService(kind -> kind == Kind.SERVICE_DUE_SOON ? soon : until);
    }

    Alarms standingStill() {
        return ofService(kind -> null);
    }

    private Alarms ofService(Function<Kind, @Nullable Instant> times) {
        return new Alarms(pending.stream()
                .map(alarm -> alarm.kind().ofService()
                        ? new Alarm(alarm.kind(), alarm.branch(), times.apply(alarm.kind()))
                        : alarm)
                .toList());
    }

    private Alarms and(Stream<Alarm> more) {
        return new Alarms(Stream.concat(pending.stream(), more).toList());
    }

    private Alarms only(Predicate<Alarm> wanted) {
        return new Alarms(pending.stream().filter(wanted).toList());
    }
}
