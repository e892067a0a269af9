package ae.sharjah.digital.request.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sees to it that drafts can expire: a workflow that says nothing of it would keep them for ever. */
public final class Expiry {
    private static final Map<String, String> EXPIRED = Map.of("ar", "منتهي الصلاحية", "en", "Expired");
    private static final Map<String, String> EXPIRES =
            Map.of("ar", "انتهت مدة حفظ المسودة", "en", "The draft was kept as long as drafts are");

    private Expiry() {}

    /** The workflow itself where the platform has an action in its initial stage, else the same with one. */
    public static Workflow addedTo(Workflow workflow) {
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
                .orElseGet(() -> free("expired", workflow.stages()));
        stages.putIfAbsent(end, new Stage(Status.EXPIRED, EXPIRED, null, null, null, null, null, null, null));
        var actions = new TreeMap<>(draft.actions());
        actions.put(free("expire", draft.actions()), expiring(end));
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

    private static Action expiring(String to) {
        return new Action(
                Party.PLATFORM, null, to, EXPIRES, List.of(), Set.of(), Set.of(), Set.of(), null, null, Set.of());
    }

    private static String free(String code, Map<String, ?> taken) {
        String free = code;
        while (taken.containsKey(free)) {
            free = "platform-" + free;
        }
        return free;
    }
}
