package ae.sharjah.digital.catalog.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What a stage and a stage of a branch have in common: whoever waits is told for whom and until when, and can go on. */
final class PlaceCheck {
    private final boolean connected;
    private final Set<String> documents;
    private final Map<String, JsonNode> fields;
    private final Faults faults;

    /** @param fields of the form, by pointer */
    PlaceCheck(JsonNode service, Map<String, JsonNode> fields, Faults faults) {
        this.connected = service.has("connection");
        this.documents = StreamSupport.stream(service.path("documents").spliterator(), false)
                .map(document -> document.path("code").asString(""))
                .collect(Collectors.toSet());
        this.fields = fields;
        this.faults = faults;
    }

    /**
     * A place where somebody has to act.
     *
     * @param code of the place
     * @param siblings the places its actions may lead to
     */
    void waiting(String at, String code, JsonNode place, JsonNode siblings, boolean promised) {
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
        role(at, place, place.path("owner"));
        JsonNode actions = place.path("actions");
        actions(at, place, siblings);
        if (!actions.isEmpty() && actions.valueStream().noneMatch(action -> leaves(action, code))) {
            faults.add(at + "/actions", "stage-only-guarded");
        }
        if (!actions.isEmpty()
                && place.has("owner")
                && actions.valueStream().noneMatch(action -> ofOwner(action, place))) {
            faults.add(at + "/actions", "owner-cannot-act");
        }
    }

    /**
     * Nobody owns an end, and nothing is promised of it. Nothing follows it either, except that an applicant may appeal
     * against a rejection; see {@link AppealCheck}.
     */
    void ended(String at, JsonNode place) {
        for (String pending : new String[] {"owner", "role", "promise"}) {
            if (place.has(pending)) {
                faults.add(at + "/" + pending, "end-is-pending");
            }
        }
        if (AppealCheck.goesOnOtherwise(place) || place.has("branches")) {
            faults.add(at + "/actions", "stage-goes-on-after-the-end");
        }
    }

    void actions(String at, JsonNode place, JsonNode siblings) {
        place.path("actions")
                .properties()
                .forEach(action -> action(
                        at + "/actions/" + Faults.escaped(action.getKey()),
                        action.getKey(),
                        action.getValue(),
                        siblings));
    }

    private void action(String at, String code, JsonNode action, JsonNode siblings) {
        if (PlatformSteps.isOne(code)) {
            faults.add(at, "action-code-reserved", code);
        }
        leadsTo(at, action, siblings);
        role(at, action, action.path("by"));
        List<JsonNode> asked = Entries.of(action.path("documents"));
        for (int i = 0; i < asked.size(); i++) {
            if (!documents.contains(asked.get(i).asString(""))) {
                faults.add(
                        at + "/documents/" + i, "document-unknown", asked.get(i).asString(""));
            }
        }
        List<JsonNode> pointers = Entries.of(action.path("fields"));
        for (int i = 0; i < pointers.size(); i++) {
            if (!fields.containsKey(pointers.get(i).asString(""))) {
                faults.add(
                        at + "/fields/" + i,
                        "form-field-unknown",
                        pointers.get(i).asString(""));
            }
        }
    }

    /** An action, or a way out of branches. */
    void leadsTo(String at, JsonNode way, JsonNode siblings) {
        String to = way.path("to").asString("");
        if (!siblings.has(to)) {
            faults.add(at + "/to", "stage-unknown", to);
        }
        for (JsonNode effect : way.path("effects")) {
            if (effect.asString("").equals("dispatch") && !connected) {
                faults.add(at + "/effects", "connection-needed");
            }
        }
    }

    private void role(String at, JsonNode holder, JsonNode party) {
        if (holder.has("role") && !party.asString("").equals("officer")) {
            faults.add(at + "/role", "role-of-officers");
        }
    }

    private static boolean leaves(JsonNode action, String code) {
        return !action.has("guard") && !action.path("to").asString("").equals(code);
    }

    private static boolean ofOwner(JsonNode action, JsonNode place) {
        return action.path("by").equals(place.path("owner"))
                && (!action.has("role") || action.path("role").equals(place.path("role")));
    }
}
