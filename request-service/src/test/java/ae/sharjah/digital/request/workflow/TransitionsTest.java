package ae.sharjah.digital.request.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Walks every stage, action and actor of a real workflow. */
class TransitionsTest {
    private static final Set<Input> ALL = EnumSet.allOf(Input.class);
    private final Workflow workflow = read();

    private static Workflow read() {
        try (var file = TransitionsTest.class.getResourceAsStream("/service-version.json")) {
            return JsonMapper.shared()
                    .treeToValue(JsonMapper.shared().readTree(file).path("workflow"), Workflow.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void movesExactlyWhereTheWorkflowSaysAndNowhereElse() {
        var actions = new TreeSet<String>();
        workflow.stages()
                .values()
                .forEach(stage -> actions.addAll(stage.actions().keySet()));
        int moves = 0;
        for (String stage : workflow.stages().keySet()) {
            for (String action : actions) {
                for (Party actor : Party.values()) {
                    var declared = workflow.stage(stage).actions().get(action);
                    Decision decision = Transitions.decide(workflow, stage, action, actor, ALL);
                    if (declared == null) {
                        assertThat(decision).isEqualTo(new Decision.Refused(new Decision.Refusal.NotInThisStage()));
                    } else if (declared.by() != actor) {
                        assertThat(decision)
                                .isEqualTo(new Decision.Refused(new Decision.Refusal.NotYours(declared.by())));
                    } else {
                        moves++;
                        assertThat(decision)
                                .isEqualTo(new Decision.Moved(
                                        declared, declared.to(), workflow.stage(declared.to()), declared.effects()));
                    }
                }
            }
        }
        assertThat(moves).isEqualTo(13);
    }

    @Test
    void asksForWhatAnActionRequires() {
        Decision decision = Transitions.decide(
                workflow, "information-needed", "provide-information", Party.APPLICANT, EnumSet.of(Input.REASON));

        assertThat(decision).isEqualTo(new Decision.Refused(new Decision.Refusal.Missing(EnumSet.of(Input.ANSWERS))));
    }

    @Test
    void nothingLeavesAStageThatHasEnded() {
        for (String stage : Set.of("completed", "rejected", "withdrawn")) {
            assertThat(workflow.stage(stage).actions()).isEmpty();
            assertThat(workflow.stage(stage).status().ended()).isTrue();
        }
    }

    @Test
    void refusesAStageOfAnotherWorkflow() {
        assertThatThrownBy(() -> Transitions.decide(workflow, "elsewhere", "submit", Party.APPLICANT, ALL))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
