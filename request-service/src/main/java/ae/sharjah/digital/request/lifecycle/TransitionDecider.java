package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.rules.ServiceRules;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Action;
import ae.sharjah.digital.request.workflow.Actor;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Facts;
import ae.sharjah.digital.request.workflow.ProvidedInputs;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Transitions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the workflow's decision rests on, and asks for it. */
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
     * What an action comes to.
     *
     * @param request as it stands, with the answers that come with the action
     * @param person who acts, or null where it is no person
     * @param inputs what comes with the action
     * @param fields which answers come with it
     */
    Decision decide(
            Request request,
            ServiceVersion service,
            ActionRef act,
            Actor actor,
            @Nullable UUID person,
            Set<Input> inputs,
            Set<String> fields) {
        Action action =
                service.workflow().actionsOf(request.state(), actor.party()).get(act);
        boolean asksForDocuments = action != null && !action.documents().isEmpty();
        boolean asksWhoTook = action != null && !action.fourEyes().isEmpty();
        var given = new ProvidedInputs(inputs, asksForDocuments ? documents.documentCodes(request.id()) : Set.of(), fields);
        Set<String> taken = asksWhoTook && person != null ? history.actionsTakenBy(request.id(), person) : Set.of();
        var facts = new Facts(
                given, taken, rules.guards(service, request.answers(), request.assurance(), request.since(act)));
        return Transitions.decide(service.workflow(), request.state(), act, actor, facts);
    }
}
