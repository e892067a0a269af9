package ae.sharjah.digital.catalog.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LifecycleTest {
    private static final Set<String> AUTHORS = Set.of("author");

    /** All legal combinations of status, action and party, independent of the table under test. */
    private static final Set<String> LEGAL = Set.of(
            "draft change agency",
            "draft change platform",
            "draft submit agency",
            "draft submit platform",
            "draft retire agency",
            "in-review recall agency",
            "in-review return office",
            "in-review approve office",
            "in-review approve platform",
            "approved recall agency",
            "approved return office",
            "approved return platform",
            "approved publish platform",
            "published supersede platform",
            "published suspend agency",
            "published suspend office",
            "published retire agency",
            "published retire office",
            "published retire platform",
            "suspended supersede platform",
            "suspended resume agency",
            "suspended resume office",
            "suspended retire agency",
            "suspended retire office",
            "suspended retire platform");

    static Stream<Arguments> everyCase() {
        return Arrays.stream(VersionStatus.values())
                .flatMap(status -> Arrays.stream(LifecycleAction.values())
                        .flatMap(action ->
                                Arrays.stream(ActingParty.values()).map(party -> Arguments.of(status, action, party))));
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void allowsExactlyTheTransitionsOfTheTable(VersionStatus status, LifecycleAction action, ActingParty party) {
        var state = new Lifecycle.VersionState(status, AUTHORS, ActingParty.AGENCY);
        var decision = Lifecycle.decide(state, action, new Actor(party, "other"));
        boolean legal = LEGAL.contains(status.code() + " " + action.code() + " " + party.code());
        assertThat(decision instanceof LifecycleDecision.Allowed).isEqualTo(legal);
        assertThat(Lifecycle.allowedActions(state, new Actor(party, "other")).contains(action))
                .isEqualTo(legal);
    }

    @Test
    void preventsAuthorsFromApprovingTheirOwnVersions() {
        var state = new Lifecycle.VersionState(VersionStatus.IN_REVIEW, AUTHORS, ActingParty.PLATFORM);
        assertThat(Lifecycle.decide(state, LifecycleAction.APPROVE, new Actor(ActingParty.OFFICE, "author")))
                .isEqualTo(new LifecycleDecision.AuthorCannotApprove());
        assertThat(Lifecycle.decide(state, LifecycleAction.RETURN, new Actor(ActingParty.OFFICE, "author")))
                .isEqualTo(new LifecycleDecision.Allowed(VersionStatus.DRAFT));
    }

    @Test
    void allowsOnlyTheOfficeToResumeItsSuspensions() {
        var state = new Lifecycle.VersionState(VersionStatus.SUSPENDED, AUTHORS, ActingParty.OFFICE);
        assertThat(Lifecycle.decide(state, LifecycleAction.RESUME, new Actor(ActingParty.AGENCY, "author")))
                .isEqualTo(new LifecycleDecision.WrongParty());
        assertThat(Lifecycle.decide(state, LifecycleAction.RESUME, new Actor(ActingParty.OFFICE, "other")))
                .isEqualTo(new LifecycleDecision.Allowed(VersionStatus.PUBLISHED));
    }

    @Test
    void distinguishesTheWrongStatusFromTheWrongParty() {
        var state = new Lifecycle.VersionState(VersionStatus.IN_REVIEW, AUTHORS, ActingParty.PLATFORM);
        assertThat(Lifecycle.decide(state, LifecycleAction.APPROVE, new Actor(ActingParty.AGENCY, "other")))
                .isEqualTo(new LifecycleDecision.WrongParty());
        assertThat(Lifecycle.decide(state, LifecycleAction.SUSPEND, new Actor(ActingParty.OFFICE, "other")))
                .isEqualTo(new LifecycleDecision.WrongStatus());
    }
}
