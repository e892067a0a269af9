package ae.sharjah.digital.request.workflow;

import java.util.List;
import java.util.Set;

/** What an action comes to. */
public sealed interface Decision {

    /**
     * The request moves.
     *
     * @param action what was done, as the workflow words it
     * @param to code of the new stage
     * @param stage the new stage
     * @param effects what must happen with it
     */
    record Moved(Workflow.Action action, String to, Workflow.Stage stage, List<Effect> effects) implements Decision {}

    /** It does not, and why. */
    record Refused(Refusal reason) implements Decision {}

    /** Why an action is refused. */
    sealed interface Refusal {
        /** The stage knows no such action, for anyone. */
        record NotInThisStage() implements Refusal {}

        /** The stage knows it, but another party takes it. */
        record NotYours(Party by) implements Refusal {}

        /** Something that must be given with it is missing. */
        record Missing(Set<Input> inputs) implements Refusal {}
    }
}
