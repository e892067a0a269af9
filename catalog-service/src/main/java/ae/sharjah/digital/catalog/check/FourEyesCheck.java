package ae.sharjah.digital.catalog.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A second look is at something: it is taken by officers and names actions of officers that can come before it. */
final class FourEyesCheck {
    private final Ways ways;
    private final Faults faults;
    private final List<Taken> all = new ArrayList<>();

    /** @param targets stages of the workflow that may follow the action at once */
    private record Taken(
            String at, String code, String stage, @Nullable String branch, JsonNode action, Set<String> targets) {
        boolean ofOfficer() {
            return action.path("by").asString("").equals("officer");
        }
    }

    FourEyesCheck(Ways ways, Faults faults) {
        this.ways = ways;
        this.faults = faults;
    }

    void check(String root, JsonNode stages) {
        stages.properties().forEach(stage -> {
            String at = root + Faults.escaped(stage.getKey());
            gather(at, stage.getKey(), null, stage.getValue(), Set.of());
            Set<String> joined = new HashSet<>(Set.of(stage.getKey()));
            stage.getValue()
                    .path("join")
                    .forEach(way -> joined.add(way.path("to").asString("")));
            stage.getValue()
                    .path("branches")
                    .properties()
                    .forEach(branch -> branch.getValue()
                            .path("stages")
                            .properties()
                            .forEach(place -> gather(
                                    at + "/branches/" + Faults.escaped(branch.getKey()) + "/stages/"
                                            + Faults.escaped(place.getKey()),
                                    stage.getKey(),
                                    branch.getKey(),
                                    place.getValue(),
                                    joined)));
        });
        all.forEach(this::check);
    }

    private void gather(String at, String stage, @Nullable String branch, JsonNode place, Set<String> joined) {
        place.path("actions")
                .properties()
                .forEach(action -> all.add(new Taken(
                        at + "/actions/" + Faults.escaped(action.getKey()),
                        action.getKey(),
                        stage,
                        branch,
                        action.getValue(),
                        branch == null ? Set.of(action.getValue().path("to").asString("")) : joined)));
    }

    private void check(Taken second) {
        List<JsonNode> named = Entries.of(second.action().path("fourEyes"));
        if (!named.isEmpty() && !second.ofOfficer()) {
            faults.add(second.at() + "/fourEyes", "four-eyes-of-officers");
        }
        for (int i = 0; i < named.size(); i++) {
            String code = named.get(i).asString("");
            List<Taken> firsts = all.stream()
                    .filter(one -> one.code().equals(code) && one.ofOfficer())
                    .toList();
            if (firsts.isEmpty()) {
                faults.add(second.at() + "/fourEyes/" + i, "four-eyes-unknown", code);
            } else if (firsts.stream().noneMatch(first -> canPrecede(first, second))) {
                faults.add(second.at() + "/fourEyes/" + i, "four-eyes-too-late", code);
            }
        }
    }

    private boolean canPrecede(Taken first, Taken second) {
        return ways.from(first.targets()).contains(second.stage());
    }
}
