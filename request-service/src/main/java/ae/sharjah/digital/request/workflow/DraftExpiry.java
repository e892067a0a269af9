package ae.sharjah.digital.request.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Expiry of drafts for workflows that do not define it: without it drafts would be stored indefinitely. */
public final class DraftExpiry {
    private static final Map<String, String> STAGE_LABEL = Map.of("ar", "منتهي الصلاحية", "en", "Expired");
    private static final Map<String, String> ACTION_LABEL =
            Map.of("ar", "انتهت مدة حفظ المسودة", "en", "The draft was kept as long as drafts are");

    private DraftExpiry() {}

    /** Returns the workflow itself where the platform has an action in the initial stage, else a copy with one. */
    public static Workflow addTo(Workflow workflow) {
        Stage draft = workflow.stage(workflow.initial());
        if (draft.actions().values().stream().anyMatch(action -> action.by() == Party.PLATFORM)) {
            return workflow;
        }
        var stages = new TreeMap<>(workflow.stages());
        String end = workflow.stages().entrySet().stream()
                .filter(stage -> stage.getValue().status() == Status.EXPIRED)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElseGet(() -> unusedCode("expired", workflow.stages()));
        stages.putIfAbsent(end, new Stage(Status.EXPIRED, STAGE_LABEL, null, null, null, null, null, null, null));
        var actions = new TreeMap<>(draft.actions());
        actions.put(unusedCode("expire", draft.actions()), expireAction(end));
        stages.put(
                workflow.initial(),
                new Stage(
                        draft.status(),
                        draft.label(),
                        draft.owner(),
                        draft.role(),
                        draft.promise(),
                        draft.what(),
                        actions,
                        draft.branches(),
                        draft.join()));
        return new Workflow(workflow.initial(), stages);
    }

    private static Action expireAction(String to) {
        return new Action(
                Party.PLATFORM, null, to, ACTION_LABEL, List.of(), Set.of(), Set.of(), Set.of(), null, null, Set.of());
    }

    private static String unusedCode(String code, Map<String, ?> taken) {
        String free = code;
        while (taken.containsKey(free)) {
            free = "platform-" + free;
        }
        return free;
    }
}
