package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Checks that apply to stages of workflows and of branches: an open stage has an owner, a promise and a usable action.
 * The platform cannot collect or refund a payment yet, so that no stage, action or effect may wait for one: a request
 * would stay there.
 */
final class StageCheck {
    private static final String PAYMENT = "payment";
    private static final Set<String> PAYMENT_EFFECTS = Set.of("request-payment", "refund");

    private final boolean connected;
    private final Set<String> documents;
    private final Map<String, JsonNode> fields;
    private final FaultCollector faults;

    /**
     * Creates the check for a service.
     *
     * @param fields fields of the form by pointer
     */
    StageCheck(JsonNode service, Map<String, JsonNode> fields, FaultCollector faults) {
        this.connected = service.has("connection");
        this.documents = StreamSupport.stream(service.path("documents").spliterator(), false)
                .map(document -> document.path("code").asString(""))
                .collect(Collectors.toSet());
        this.fields = fields;
        this.faults = faults;
    }

    /**
     * Checks a stage in which a party has to act.
     *
     * @param code code of the stage
     * @param siblings the stages that its actions may lead to
     */
    void checkOpen(String at, String code, JsonNode place, JsonNode siblings, boolean promised) {
        for (String needed : new String[] {"owner", "what", "actions"}) {
            if (!place.has(needed)) {
                faults.add(at + "/" + needed, "required");
            }
        }
        if (promised && !place.has("promise")) {
            faults.add(at + "/promise", "required");
        }
        PromiseCheck.check(place.path("promise"), at + "/promise", faults);
        if (place.path("owner").asString("").equals("agency-system") && !connected) {
            faults.add(at + "/owner", "connection-needed");
        }
        if (place.path("owner").asString("").equals(PAYMENT)) {
            faults.add(at + "/owner", "payment-not-offered");
        }
        checkRole(at, place, place.path("owner"));
        JsonNode actions = place.path("actions");
        checkActions(at, place, siblings);
        if (!actions.isEmpty() && actions.valueStream().noneMatch(action -> leavesUnguarded(action, code))) {
            faults.add(at + "/actions", "stage-only-guarded");
        }
        if (!actions.isEmpty()
                && place.has("owner")
                && actions.valueStream().noneMatch(action -> isByOwner(action, place))) {
            faults.add(at + "/actions", "owner-cannot-act");
        }
    }

    /**
     * Checks a stage that has ended: it has no owner and no promise. It has no actions either, except that an applicant
     * may appeal against a rejection; see {@link AppealCheck}.
     */
    void checkEnded(String at, JsonNode place) {
        for (String pending : new String[] {"owner", "role", "promise"}) {
            if (place.has(pending)) {
                faults.add(at + "/" + pending, "end-is-pending");
            }
        }
        if (AppealCheck.hasOtherActions(place) || place.has("branches")) {
            faults.add(at + "/actions", "stage-goes-on-after-the-end");
        }
    }

    void checkActions(String at, JsonNode place, JsonNode siblings) {
        place.path("actions")
                .properties()
                .forEach(action -> checkAction(
                        at + "/actions/" + JsonPointers.escape(action.getKey()),
                        action.getKey(),
                        action.getValue(),
                        siblings));
    }

    private void checkAction(String at, String code, JsonNode action, JsonNode siblings) {
        if (PlatformSteps.isReserved(code)) {
            faults.add(at, "action-code-reserved", code);
        }
        checkTarget(at, action, siblings);
        if (action.path("by").asString("").equals(PAYMENT)) {
            faults.add(at + "/by", "payment-not-offered");
        }
        checkRole(at, action, action.path("by"));
        List<JsonNode> required = ListEntries.read(action.path("documents"));
        for (int i = 0; i < required.size(); i++) {
            if (!documents.contains(required.get(i).asString(""))) {
                faults.add(
                        at + "/documents/" + i,
                        "document-unknown",
                        required.get(i).asString(""));
            }
        }
        List<JsonNode> pointers = ListEntries.read(action.path("fields"));
        for (int i = 0; i < pointers.size(); i++) {
            if (!fields.containsKey(pointers.get(i).asString(""))) {
                faults.add(
                        at + "/fields/" + i,
                        "form-field-unknown",
                        pointers.get(i).asString(""));
            }
        }
    }

    /** Checks the target and the effects of an action or of an exit of branches. */
    void checkTarget(String at, JsonNode exit, JsonNode siblings) {
        String to = exit.path("to").asString("");
        if (!siblings.has(to)) {
            faults.add(at + "/to", "stage-unknown", to);
        }
        for (JsonNode effect : exit.path("effects")) {
            String code = effect.asString("");
            if (code.equals("dispatch") && !connected) {
                faults.add(at + "/effects", "connection-needed");
            } else if (PAYMENT_EFFECTS.contains(code)) {
                faults.add(at + "/effects", "payment-not-offered");
            }
        }
    }

    private void checkRole(String at, JsonNode holder, JsonNode party) {
        if (holder.has("role") && !party.asString("").equals("officer")) {
            faults.add(at + "/role", "role-of-officers");
        }
    }

    private static boolean leavesUnguarded(JsonNode action, String code) {
        return !action.has("guard") && !action.path("to").asString("").equals(code);
    }

    private static boolean isByOwner(JsonNode action, JsonNode place) {
        return action.path("by").equals(place.path("owner"))
                && (!action.has("role") || action.path("role").equals(place.path("role")));
    }
}
