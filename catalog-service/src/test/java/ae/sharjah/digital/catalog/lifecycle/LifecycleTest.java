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

    /** All that is legal, written out once more: status, action, who. */
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
                                Arrays.stream(Side.values()).map(side -> Arguments.of(status, action, side))));
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void allowsWhatTheTableSaysAndNothingElse(VersionStatus status, LifecycleAction action, Side side) {
        var standing = new Lifecycle.Standing(status, AUTHORS, Side.AGENCY);
        var decision = Lifecycle.decide(standing, action, new Actor(side, "somebody"));
        boolean legal = LEGAL.contains(status.code() + " " + action.code() + " " + side.code());
        assertThat(decision instanceof LifecycleDecision.Moves).isEqualTo(legal);
        assertThat(Lifecycle.open(standing, new Actor(side, "somebody")).contains(action))
                .isEqualTo(legal);
    }

    @Test
    void letsNobodyApproveTheirOwnWork() {
        var standing = new Lifecycle.Standing(VersionStatus.IN_REVIEW, AUTHORS, Side.PLATFORM);
        assertThat(Lifecycle.decide(standing, LifecycleAction.APPROVE, new Actor(Side.OFFICE, "author")))
                .isEqualTo(new LifecycleDecision.OwnWork());
        assertThat(Lifecycle.decide(standing, LifecycleAction.RETURN, new Actor(Side.OFFICE, "author")))
                .isEqualTo(new LifecycleDecision.Moves(VersionStatus.DRAFT));
    }

    @Test
    void letsOnlyTheOfficeResumeWhatTheOfficeSuspended() {
        var standing = new Lifecycle.Standing(VersionStatus.SUSPENDED, AUTHORS, Side.OFFICE);
        assertThat(Lifecycle.decide(standing, LifecycleAction.RESUME, new Actor(Side.AGENCY, "author")))
                .isEqualTo(new LifecycleDecision.NotYours());
        assertThat(Lifecycle.decide(standing, LifecycleAction.RESUME, new Actor(Side.OFFICE, "somebody")))
                .isEqualTo(new LifecycleDecision.Moves(VersionStatus.PUBLISHED));
    }

    @Test
    void tellsWhatIsNotNowFromWhatIsNotYours() {
        var standing = new Lifecycle.Standing(VersionStatus.IN_REVIEW, AUTHORS, Side.PLATFORM);
        assertThat(Lifecycle.decide(standing, LifecycleAction.APPROVE, new Actor(Side.AGENCY, "somebody")))
                .isEqualTo(new LifecycleDecision.NotYours());
        assertThat(Lifecycle.decide(standing, LifecycleAction.SUSPEND, new Actor(Side.OFFICE, "somebody")))
                .isEqualTo(new LifecycleDecision.NotNow());
    }
}
