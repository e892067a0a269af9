package ae.sharjah.digital.request.web;

import ae.sharjah.digital.request.api.resident.AvailableActionResource;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.rules.ServiceRules;
import ae.sharjah.digital.request.workflow.Action;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Conditions;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Views of the actions that an applicant may take now, with the refusal of those whose condition is not met. */
@Component
class ActionViews {
    private final ServiceRules rules;

    ActionViews(ServiceRules rules) {
        this.rules = rules;
    }

    List<AvailableActionResource> of(Request request, ServiceVersion service) {
        return service.workflow().actionsOf(request.state(), Party.APPLICANT).entrySet().stream()
                .map(entry -> view(entry.getKey(), entry.getValue(), guards(request, service, entry.getKey())))
                .toList();
    }

    private Conditions guards(Request request, ServiceVersion service, ActionRef actionRef) {
        return rules.guards(service, request.answers(), request.assurance(), request.since(actionRef));
    }

    private static AvailableActionResource view(ActionRef actionRef, Action action, Conditions conditions) {
        String guard = action.guard();
        boolean refused = guard != null && conditions.evaluate(guard) == Conditions.Verdict.FAILS;
        return new AvailableActionResource()
                .action(actionRef.code())
                .branch(actionRef.branch())
                .label(action.label())
                .requires(action.requires().stream()
                        .sorted()
                        .map(ActionViews::input)
                        .toList())
                .fields(listed(action.fields()))
                .documents(listed(action.documents()))
                .refusal(refused ? action.refusal() : null);
    }

    private static @Nullable List<String> listed(Set<String> codes) {
        return codes.isEmpty() ? null : codes.stream().sorted().toList();
    }

    private static AvailableActionResource.RequiresEnum input(Input input) {
        return switch (input) {
            case ANSWERS -> AvailableActionResource.RequiresEnum.ANSWERS;
            case REASON -> AvailableActionResource.RequiresEnum.REASON;
            case REASON_CODE -> AvailableActionResource.RequiresEnum.REASON_CODE;
        };
    }
}
