package ae.sharjah.digital.request.promise;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.calendar.PromisedTime;
import ae.sharjah.digital.request.calendar.WorkingCalendar;
import ae.sharjah.digital.request.calendar.WorkingHours;
import ae.sharjah.digital.request.promise.Alarm.Kind;
import ae.sharjah.digital.request.workflow.State;
import ae.sharjah.digital.request.workflow.Status;
import ae.sharjah.digital.request.workflow.Workflow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A promise of two working days, in a week of four days from 08:00 to 16:00. */
class DeadlinesTest {
    private static final WorkingCalendar AGENCY = new WorkingCalendar(
            ZoneOffset.UTC,
            Duration.ofHours(8),
            Map.of(
                    DayOfWeek.MONDAY, List.of(WorkingHours.parse("08:00-16:00")),
                    DayOfWeek.TUESDAY, List.of(WorkingHours.parse("08:00-16:00")),
                    DayOfWeek.WEDNESDAY, List.of(WorkingHours.parse("08:00-16:00")),
                    DayOfWeek.THURSDAY, List.of(WorkingHours.parse("08:00-16:00"))),
            Set.of());
    private static final WorkingCalendar OTHERS = new WorkingCalendar(
            ZoneOffset.UTC,
            Duration.ofHours(24),
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(day -> day, day -> List.of(WorkingHours.parse("00:00-24:00")))),
            Set.of());
    private static final DeadlineRules RULES = new DeadlineRules(
            AGENCY,
            OTHERS,
            PromisedTime.parse("P2D"),
            new DeadlineRules.DraftLifetime(Duration.ofDays(90), Duration.ofDays(7)));
    private static final Workflow WORKFLOW = JsonMapper.shared().readValue("""
        {"initial": "draft", "stages": {
          "draft": {"status": "DRAFT", "label": {}, "owner": "applicant"},
          "review": {"status": "IN_PROGRESS", "label": {}, "owner": "officer", "promise": "P1D"},
          "asked": {"status": "AWAITING_APPLICANT", "label": {}, "owner": "applicant", "promise": "P4D"},
          "both": {"status": "IN_PROGRESS", "label": {}, "branches": {
            "left": {"label": {}, "initial": "looks", "stages": {
              "looks": {"label": {}, "owner": "officer", "promise": "PT4H"},
              "asks": {"label": {}, "owner": "applicant", "promise": "P2D"}}},
            "right": {"label": {}, "initial": "looks", "stages": {
              "looks": {"label": {}, "owner": "officer", "promise": "PT8H"}}}}},
          "rejected": {"status": "REJECTED", "label": {}},
          "appeal": {"status": "IN_PROGRESS", "label": {}, "owner": "officer", "promise": "P2D"},
          "done": {"status": "COMPLETED", "label": {}}}}
        """, Workflow.class);
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant TUESDAY_NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-12-02T12:00:00Z");

    @Test
    void runInTheWorkingTimeOfThePartyThatHasToAct() {
        Deadlines review = submitted("review", MONDAY_NOON);

        assertThat(review.promise()).isEqualTo(new ServicePromise(WEDNESDAY_NOON, null));
        assertThat(review.alarms().pending())
                .containsExactlyInAnyOrder(
                        new Alarm(Kind.DUE_SOON, "", Instant.parse("2026-12-01T10:00:00Z")),
                        new Alarm(Kind.OVERDUE, "", TUESDAY_NOON),
                        new Alarm(Kind.SERVICE_DUE_SOON, "", Instant.parse("2026-12-01T16:00:00Z")),
                        new Alarm(Kind.SERVICE_OVERDUE, "", WEDNESDAY_NOON));
        assertThat(submitted("asked", MONDAY_NOON).alarms().dueAt(Kind.OVERDUE))
                .isEqualTo(Instant.parse("2026-12-04T12:00:00Z"));
    }

    @Test
    void pauseWhileWaitingForTheApplicantAndResumeWithTheRemainingTime() {
        Deadlines asked = entering(submitted("review", MONDAY_NOON), Status.IN_PROGRESS, "asked", TUESDAY_NOON);
        assertThat(asked.promise()).isEqualTo(new ServicePromise(null, Duration.ofHours(8)));
        assertThat(asked.alarms().dueAt(Kind.SERVICE_OVERDUE)).isNull();

        Instant answered = Instant.parse("2026-12-07T08:00:00Z");
        Deadlines back = entering(asked, Status.AWAITING_APPLICANT, "review", answered);
        assertThat(back.promise()).isEqualTo(new ServicePromise(Instant.parse("2026-12-07T16:00:00Z"), null));
        assertThat(back.alarms().dueAt(Kind.SERVICE_DUE_SOON)).isEqualTo(Instant.parse("2026-12-07T12:00:00Z"));
        assertThat(back.alarms().dueAt(Kind.SERVICE_OVERDUE)).isEqualTo(Instant.parse("2026-12-07T16:00:00Z"));
    }

    @Test
    void fireNoAlarmTwice() {
        Deadlines review = submitted("review", MONDAY_NOON);
        Alarm soon =
                review.alarms().firstDue(Instant.parse("2026-12-02T09:00:00Z")).orElseThrow();
        assertThat(soon.kind()).isEqualTo(Kind.DUE_SOON);
        Alarm warning = review.alarms().pending().stream()
                .filter(alarm -> alarm.kind() == Kind.SERVICE_DUE_SOON)
                .findFirst()
                .orElseThrow();

        Deadlines back = entering(
                entering(
                        review.withoutAlarm(warning),
                        Status.IN_PROGRESS,
                        "asked",
                        Instant.parse("2026-12-02T09:00:00Z")),
                Status.AWAITING_APPLICANT,
                "review",
                Instant.parse("2026-12-07T08:00:00Z"));
        assertThat(back.alarms().dueAt(Kind.SERVICE_DUE_SOON)).isNull();
        assertThat(back.alarms().dueAt(Kind.SERVICE_OVERDUE)).isEqualTo(Instant.parse("2026-12-07T11:00:00Z"));
    }

    @Test
    void stayOverdueWhenPausedAfterTheDeadline() {
        Deadlines late = entering(
                submitted("review", MONDAY_NOON), Status.IN_PROGRESS, "asked", Instant.parse("2026-12-02T14:00:00Z"));

        assertThat(late.promise()).isEqualTo(new ServicePromise(null, Duration.ofHours(-2)));
        assertThat(promise(late).overdue(TUESDAY_NOON)).isTrue();
        Deadlines back = entering(late, Status.AWAITING_APPLICANT, "review", Instant.parse("2026-12-07T08:00:00Z"));
        assertThat(promise(back).overdue(Instant.parse("2026-12-07T08:00:00Z"))).isTrue();
    }

    @Test
    void keepTheAlarmsOfOtherBranchesWhenOneMoves() {
        Deadlines both = submitted("both", MONDAY_NOON);
        assertThat(both.alarms().pending().stream().filter(alarm -> alarm.kind() == Kind.OVERDUE))
                .containsExactlyInAnyOrder(
                        new Alarm(Kind.OVERDUE, "left", Instant.parse("2026-11-30T16:00:00Z")),
                        new Alarm(Kind.OVERDUE, "right", TUESDAY_NOON));

        var asks = new State("both", Map.of("left", "asks", "right", "looks"));
        Deadlines awaitingApplicant = both.afterBranchMove(
                "left", WORKFLOW.branchStage(asks, "left"), WORKFLOW.status(asks), RULES, TUESDAY_NOON);
        assertThat(promise(awaitingApplicant).until())
                .as("an applicant is awaited")
                .isNull();
        assertThat(awaitingApplicant.alarms().pending().stream().filter(alarm -> alarm.kind() == Kind.OVERDUE))
                .containsExactlyInAnyOrder(
                        new Alarm(Kind.OVERDUE, "left", Instant.parse("2026-12-03T12:00:00Z")),
                        new Alarm(Kind.OVERDUE, "right", TUESDAY_NOON));
    }

    @Test
    void haveNoAlarmsOnceTheRequestHasEnded() {
        Deadlines done = entering(submitted("review", MONDAY_NOON), Status.IN_PROGRESS, "done", TUESDAY_NOON);

        assertThat(done.alarms()).isEqualTo(Alarms.NONE);
        assertThat(done.promise()).isEqualTo(new ServicePromise(WEDNESDAY_NOON, null));
    }

    @Test
    void followTheStageAndNotTheServiceInAnAppeal() {
        Deadlines rejected = entering(submitted("review", MONDAY_NOON), Status.IN_PROGRESS, "rejected", TUESDAY_NOON);
        Deadlines appeal = entering(rejected, Status.REJECTED, "appeal", Instant.parse("2026-12-10T08:00:00Z"));

        assertThat(appeal.promise()).isNull();
        assertThat(appeal.alarms().pending())
                .extracting(Alarm::kind)
                .containsExactlyInAnyOrder(Kind.DUE_SOON, Kind.OVERDUE);
        assertThat(appeal.alarms().dueAt(Kind.OVERDUE)).isEqualTo(Instant.parse("2026-12-14T16:00:00Z"));
    }

    private static ServicePromise promise(Deadlines deadlines) {
        return Objects.requireNonNull(deadlines.promise());
    }

    private static Deadlines submitted(String stage, Instant now) {
        return entering(Deadlines.ofDraft(RULES, now), Status.DRAFT, stage, now);
    }

    private static Deadlines entering(Deadlines deadlines, Status before, String stage, Instant now) {
        return deadlines.afterEntering(WORKFLOW, State.entering(WORKFLOW, stage), before, RULES, now);
    }
}
