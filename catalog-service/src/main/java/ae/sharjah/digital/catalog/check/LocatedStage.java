package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A stage of a workflow or of one of its branches.
 *
 * @param at its JSON Pointer
 * @param stage code of the workflow's stage
 * @param branch code of the branch; null for the workflow's stage itself
 */
record LocatedStage(String at, String stage, @Nullable String branch, JsonNode node) {

    /**
     * Returns all stages, each followed by those of its branches.
     *
     * @param root pointer to the stages, with a slash at the end
     */
    static List<LocatedStage> all(String root, JsonNode stages) {
        var all = new ArrayList<LocatedStage>();
        stages.properties().forEach(stage -> {
            String at = root + JsonPointers.escape(stage.getKey());
            all.add(new LocatedStage(at, stage.getKey(), null, stage.getValue()));
            stage.getValue()
                    .path("branches")
                    .properties()
                    .forEach(branch -> branch.getValue()
                            .path("stages")
                            .properties()
                            .forEach(node -> all.add(new LocatedStage(
                                    at + "/branches/" + JsonPointers.escape(branch.getKey()) + "/stages/"
                                            + JsonPointers.escape(node.getKey()),
                                    stage.getKey(),
                                    branch.getKey(),
                                    node.getValue()))));
        });
        return all;
    }
}
