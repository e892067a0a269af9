package ae.sharjah.digital.request.workflow;

import java.util.Set;

/**
 * Facts that a decision needs beside the workflow and the request's state.
 *
 * @param provided inputs that come with the action
 * @param actionsTaken codes of the actions that the actor has taken on this request before
 * @param conditions verdicts on conditions for this request
 */
public record Facts(ProvidedInputs provided, Set<String> actionsTaken, Conditions conditions) {
    public Facts {
        actionsTaken = Set.copyOf(actionsTaken);
    }
}
