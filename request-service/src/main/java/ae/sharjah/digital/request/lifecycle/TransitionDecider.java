package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.rules.ServiceRules;
import ae.sharjah.digital.request.workflow.Action;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Actor;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Facts;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.ProvidedInputs;
import ae.sharjah.digital.request.workflow.Transitions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loader of the facts that a workflow decision needs; applies {@link Transitions} to them. */
@Component
class TransitionDecider {
    private final ServiceRules rules;
    private final History history;
    private final AttachmentLookup documents;

    TransitionDecider(ServiceRules rules, History history, AttachmentLookup documents) {
        this.rules = rules;
        this.history = history;
        this.documents = documents;
    }

    /**
     * Decides on an action.
     *
     * @param request the request with the answers that come with the action
     * @param person the acting person, or null where it is no person
     * @param inputs the general inputs that come with the action
     * @param fields the answers that come with it, as JSON Pointers into them
     */
    Decision decide(
            Request request,
            ServiceVersion service,
            ActionRef actionRef,
            Actor actor,
            @Nullable PersonId person,
            Set<Input> inputs,
            Set<String> fields) {
        Action action =
                service.workflow().actionsOf(request.state(), actor.party()).get(actionRef);
        boolean needsDocuments = action != null && !action.documents().isEmpty();
        boolean needsEarlierActions = action != null && !action.fourEyes().isEmpty();
        var provided =
                new ProvidedInputs(inputs, needsDocuments ? documents.documentCodes(request.id()) : Set.of(), fields);
        Set<String> actionsTaken =
                needsEarlierActions && person != null ? history.actionsTakenBy(request.id(), person) : Set.of();
        var guards = rules.guards(service, request.answers(), request.assurance(), request.since(actionRef));
        var facts = new Facts(provided, actionsTaken, guards);
        return Transitions.decide(service.workflow(), request.state(), actionRef, actor, facts);
    }
}
