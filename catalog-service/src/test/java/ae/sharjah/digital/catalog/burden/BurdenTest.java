package ae.sharjah.digital.catalog.burden;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.document.Action;
import ae.sharjah.digital.catalog.document.Branch;
import ae.sharjah.digital.catalog.document.Form;
import ae.sharjah.digital.catalog.document.Join;
import ae.sharjah.digital.catalog.document.RequiredDocument;
import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.catalog.document.Stage;
import ae.sharjah.digital.catalog.document.Workflow;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BurdenTest {
    private static final LocalizedText TEXT = LocalizedText.of("نص", "Text");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void countsStepsFieldsAndDocuments() {
        var burden = Burden.measure(service(2, null, 3, null));
        // Two plain fields, one of the group; submitting; three documents.
        assertThat(burden).isEqualTo(new Burden(1, 3, 3, 0));
        assertThat(burden.score()).isEqualTo(2 + 3 + 9);
    }

    @Test
    void doesNotCountPrefilledFields() {
        assertThat(Burden.measure(service(2, "person.name", 0, null)).fields()).isEqualTo(2);
    }

    @Test
    void countsVisitsAndStepsOfTheShortestPath() {
        assertThat(Burden.measure(service(1, null, 0, "office"))).isEqualTo(new Burden(1, 2, 0, 1));
        Workflow shortcut = new Workflow(
                "draft",
                Map.of(
                        "draft", stage("DRAFT", null, Map.of("submit", action("applicant", "review"))),
                        "review",
                                stage(
                                        "IN_PROGRESS",
                                        null,
                                        Map.of(
                                                "ask", action("officer", "more"),
                                                "inspect", action("officer", "visit"))),
                        "visit", stage("IN_PROGRESS", "site", Map.of("approve", action("officer", "done"))),
                        "more", stage("AWAITING_APPLICANT", null, Map.of("give", action("applicant", "done"))),
                        "done", stage("COMPLETED", null, Map.of())));
        assertThat(ShortestPath.find(shortcut)).isEqualTo(new ShortestPath("done", 0, 2, 3));
    }

    @Test
    void addsUpThePathsOfAllBranches() {
        var done = new Branch.BranchStage(TEXT, null, null, null, null, null, Map.of(), "passed");
        var visit = new Branch(
                TEXT,
                "visit",
                Map.of("visit", branchStage("site", Map.of("approve", action("officer", "done"))), "done", done));
        var question = new Branch(
                TEXT,
                "ask",
                Map.of("ask", branchStage(null, Map.of("answer", action("applicant", "done"))), "done", done));
        var join = new Join(new Join.Exit("end", List.of(), null), null);
        var parallel = new Stage(
                "IN_PROGRESS",
                TEXT,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                Map.of("visit", visit, "question", question),
                join);
        var workflow = new Workflow(
                "draft",
                Map.of(
                        "draft", stage("DRAFT", null, Map.of("submit", action("applicant", "both"))),
                        "both", parallel,
                        "end", stage("COMPLETED", null, Map.of())));

        var path = ShortestPath.find(workflow);

        assertThat(path.steps()).isEqualTo(2);
        assertThat(path.visits()).isEqualTo(1);
    }

    private static Branch.BranchStage branchStage(@Nullable String visit, Map<String, Action> actions) {
        return new Branch.BranchStage(TEXT, "officer", null, "P1D", TEXT, visit, actions, null);
    }

    @Test
    void isZeroForACycleThatNeverCompletes() {
        var cycle = new Workflow(
                "a",
                Map.of(
                        "a", stage("DRAFT", null, Map.of("go", action("applicant", "b"))),
                        "b",
                                stage(
                                        "SUBMITTED",
                                        null,
                                        Map.of("back", action("officer", "a"), "lost", action("officer", "c")))));
        assertThat(ShortestPath.find(cycle).steps()).isZero();
    }

    @Test
    void comparesWithThePreviousVersion() {
        var less = new Burden(1, 3, 1, 0);
        var more = new Burden(1, 5, 2, 1);
        assertThat(new BurdenComparison(less, more).change()).isEqualTo(-25);
        assertThat(new BurdenComparison(more, less).change()).isEqualTo(25);
        assertThat(new BurdenComparison(more, null).change()).isZero();
    }

    /**
     * Creates the content of a service.
     *
     * @param plain number of fields beside a group with one field; the first is prefilled from {@code prefill}
     */
    private static ServiceContent service(int plain, @Nullable String prefill, int documents, @Nullable String visit) {
        var schema = JSON.createObjectNode();
        var properties = schema.putObject("properties");
        for (int i = 0; i < plain; i++) {
            properties.putObject("field" + i).put("type", "string");
        }
        properties
                .putObject("group")
                .put("type", "object")
                .putObject("properties")
                .putObject("inner")
                .put("type", "boolean");
        var form = new Form(schema, List.of(new Form.Field("/field0", TEXT, null, null, null, prefill, null)));
        var workflow = new Workflow(
                "draft",
                Map.of(
                        "draft", stage("DRAFT", null, Map.of("submit", action("applicant", "review"))),
                        "review", stage("IN_PROGRESS", visit, Map.of("approve", action("officer", "done"))),
                        "done", stage("COMPLETED", null, Map.of())));
        var required = java.util.stream.IntStream.range(0, documents)
                .mapToObj(i -> new RequiredDocument("document" + i, TEXT, true, null));
        var optional = java.util.stream.Stream.of(new RequiredDocument("optional", TEXT, false, null));
        return content(
                form,
                workflow,
                java.util.stream.Stream.concat(required, optional).toList());
    }

    private static ServiceContent content(Form form, Workflow workflow, List<RequiredDocument> documents) {
        var described = JSON.createObjectNode();
        return new ServiceContent(
                "slug",
                new ae.sharjah.digital.catalog.document.Agency("sewa", "local", TEXT),
                "utilities",
                List.of(),
                List.of(),
                TEXT,
                TEXT,
                TEXT,
                new ae.sharjah.digital.catalog.document.Keywords(List.of(), List.of()),
                List.of("portal"),
                "SOP1",
                null,
                List.of(),
                documents,
                List.of(),
                new ae.sharjah.digital.catalog.document.ServiceTime("P1D", TEXT, null),
                TEXT,
                null,
                "queue",
                form,
                workflow,
                described);
    }

    private static Stage stage(String status, @Nullable String visit, Map<String, Action> actions) {
        return new Stage(status, TEXT, null, null, null, null, visit, actions, Map.of(), null);
    }

    private static Action action(String by, String to) {
        return new Action(by, null, to, TEXT, List.of(), List.of(), List.of(), List.of(), null, null, List.of());
    }
}
