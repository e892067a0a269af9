package ae.sharjah.digital.request.workflow;

import java.util.Set;

/**
 * What a decision rests on besides the workflow and where the request stands.
 *
 * @param given what comes with the action
 * @param taken codes of the actions that the actor has taken on this request before
 * @param conditions the request's own answers to conditions
 */
public record Facts(ProvidedInputs provided, Set<String> actionsTaken, Conditions conditions) {
    public Facts {
        actionsTaken = Set.copyOf(actionsTaken);
    }
}
