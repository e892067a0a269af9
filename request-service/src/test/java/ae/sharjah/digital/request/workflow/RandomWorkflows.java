package ae.sharjah.digital.request.workflow;

import ae.sharjah.digital.request.calendar.PromisedTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random definitions that the publication gate would accept, except for actions that are never possible. */
public final class RandomWorkflows {
    public static final List<String> CODES = List.of("go", "back", "ask", "clear");

    /** Guard that reads {@code answers.ok}, true or false. */
    public static final String GUARD = "answers.ok";

    private final Random random;
    private final int stages;

    private RandomWorkflows(Random random) {
        this.random = random;
        this.stages = 2 + random.nextInt(4);
    }

    public static Workflow workflow(Random random) {
        return new RandomWorkflows(random).workflow();
    }

    private Workflow workflow() {
        var all = new LinkedHashMap<String, Stage>();
        for (int i = 0; i < stages; i++) {
            boolean parallel = i > 0 && random.nextInt(3) == 0;
            all.put("s" + i, parallel ? parallel() : plain(i == 0 ? Status.DRAFT : Status.IN_PROGRESS));
        }
        all.put("done", new Stage(Status.COMPLETED, Map.of(), null, null, null, null, null, null, null));
        all.put("off", new Stage(Status.REJECTED, Map.of(), null, null, null, null, null, null, null));
        return new Workflow("s0", all);
    }

    private String anyStage() {
        int next = random.nextInt(stages + 2);
        return next == stages ? "done" : next > stages ? "off" : "s" + next;
    }

    private Stage plain(Status status) {
        return new Stage(status, Map.of(), party(), role(), promise(), null, actions(List.of()), null, null);
    }

    private Stage parallel() {
        var branches = new LinkedHashMap<String, Branch>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            branches.put("b" + i, branch());
        }
        var failed = new Join.Exit(anyStage(), List.of(Effect.REFUND), random.nextBoolean());
        var join = new Join(new Join.Exit(anyStage(), List.of(Effect.NOTIFY), false), failed);
        return new Stage(Status.IN_PROGRESS, Map.of(), null, null, null, null, actions(List.of()), branches, join);
    }

    private Branch branch() {
        var within = List.of("work", "asked", "passed", "failed");
        var nodes = new LinkedHashMap<String, BranchStage>();
        nodes.put("work", new BranchStage(Map.of(), party(), role(), promise(), null, actions(within), null));
        nodes.put("asked", new BranchStage(Map.of(), Party.APPLICANT, null, null, null, actions(within), null));
        nodes.put("passed", new BranchStage(Map.of(), null, null, null, null, null, Ending.PASSED));
        nodes.put("failed", new BranchStage(Map.of(), null, null, null, null, null, Ending.FAILED));
        return new Branch(Map.of(), "work", nodes);
    }

    private Map<String, Action> actions(List<String> targets) {
        var actions = new LinkedHashMap<String, Action>();
        for (String code : CODES) {
            if (random.nextInt(3) > 0) {
                String to = targets.isEmpty() ? anyStage() : targets.get(random.nextInt(targets.size()));
                actions.put(code, action(to));
            }
        }
        return actions;
    }

    private Action action(String to) {
        Set<Input> requires =
                random.nextInt(3) == 0 ? Set.of(Input.values()[random.nextInt(Input.values().length)]) : Set.of();
        String guard = random.nextInt(4) == 0 ? GUARD : null;
        Set<String> fourEyes = random.nextInt(4) == 0 ? Set.of(CODES.get(random.nextInt(4))) : Set.of();
        Party by = party();
        String role = by == Party.OFFICER ? role() : null;
        return new Action(by, role, to, Map.of(), null, requires, null, null, guard, Map.of("en", "No"), fourEyes);
    }

    private Party party() {
        return random.nextBoolean() ? Party.OFFICER : Party.values()[random.nextInt(Party.values().length)];
    }

    private @Nullable PromisedTime promise() {
        return random.nextBoolean() ? PromisedTime.parse("P2D") : null;
    }

    private @Nullable String role() {
        return random.nextInt(3) == 0 ? "expert" : null;
    }
}
