package ae.sharjah.digital.catalog.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.check.PublicationCheckFixture;
import ae.sharjah.digital.catalog.check.References;
import ae.sharjah.digital.catalog.directory.AgencyConnections;
import ae.sharjah.digital.catalog.directory.LifeEventStep;
import ae.sharjah.digital.catalog.directory.ServiceGroup;
import ae.sharjah.digital.catalog.publication.SharedWorkflows;
import ae.sharjah.digital.catalog.rules.Facts;
import ae.sharjah.digital.catalog.rules.RuleUse;
import ae.sharjah.digital.catalog.rules.ServiceRules;
import ae.sharjah.digital.servicedefinition.rules.Compilation;
import ae.sharjah.digital.servicedefinition.rules.Evaluation;
import ae.sharjah.digital.servicedefinition.rules.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks the bundled catalogue, so that a faulty file fails the build. */
class BundledCatalogTest {
    private static final CatalogFiles FILES =
            new CatalogFiles(new PathMatchingResourcePatternResolver(), "classpath:catalogue/");
    private static final Map<String, JsonNode> SERVICES = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        var workflows = new SharedWorkflows(FILES.workflows());
        for (CatalogFiles.ServiceFile file : FILES.services()) {
            SERVICES.put(file.path(), workflows.expand(FILES.read(file.resource())));
        }
    }

    @Test
    void passesThePublicationCheckInEveryFile() throws IOException {
        var check = PublicationCheckFixture.newCheck();
        var known = new References(
                FILES.agencies().stream().map(CatalogFiles.AgencyEntry::id).collect(Collectors.toSet()),
                ids(FILES.sectors()),
                ids(FILES.audiences()),
                ids(lifeEventGroups()),
                connections());
        assertThat(SERVICES)
                .allSatisfy((path, service) ->
                        assertThat(check.faults(service, known)).as(path).isEmpty());
    }

    @Test
    void explainsTheStepsOfEveryLifeEventInBothLanguages() throws IOException {
        for (CatalogFiles.LifeEventEntry event : FILES.lifeEvents()) {
            assertThat(event.toSteps()).as(event.id()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(event.toSteps()).extracting(LifeEventStep::service).doesNotHaveDuplicates();
            assertThat(event.toSteps()).as(event.id()).anyMatch(step -> !step.optional());
            assertThat(event.toSteps()).allSatisfy(step -> {
                assertThat(lifeEventsOf(step.service())).as(step.service()).contains(event.id());
                assertThat(step.explanation().arabic()).as(step.service()).isNotBlank();
                assertThat(step.explanation().english()).as(step.service()).isNotBlank();
            });
        }
    }

    @Test
    void refersFromLifeStagesToExistingGroups() throws IOException {
        assertThat(FILES.lifeStages()).isNotEmpty().allSatisfy(stage -> {
            assertThat(stage.name().arabic()).isNotBlank();
            assertThat(stage.name().english()).isNotBlank();
            assertThat(stage.lifeEvents().size() + stage.audiences().size()).isPositive();
            assertThat(ids(lifeEventGroups())).containsAll(stage.lifeEvents());
            assertThat(ids(FILES.audiences())).containsAll(stage.audiences());
        });
    }

    private static List<String> lifeEventsOf(String slug) {
        return SERVICES.values().stream()
                .filter(service -> service.path("slug").asString().equals(slug))
                .flatMap(service -> service.path("lifeEvents").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private static List<ServiceGroup> lifeEventGroups() throws IOException {
        return FILES.lifeEvents().stream()
                .map(CatalogFiles.LifeEventEntry::toGroup)
                .toList();
    }

    @Test
    void namesEveryFileByItsSlugInTheFolderOfItsSector() {
        assertThat(SERVICES)
                .allSatisfy((path, service) -> assertThat(path)
                        .isEqualTo("services/" + service.path("sector").asString() + "/"
                                + service.path("slug").asString() + ".yaml"));
    }

    @Test
    void coversAllSectorsAndKindsOfAgencies() throws IOException {
        assertThat(SERVICES).hasSizeGreaterThanOrEqualTo(40);
        Set<String> sectors = valuesOf("sector");
        assertThat(sectors).containsExactly("business", "real-estate", "social", "transport", "utilities");
        Set<String> agencies = valuesOf("agency");
        assertThat(agencies).hasSizeGreaterThanOrEqualTo(12);
        assertThat(FILES.agencies().stream()
                        .filter(agency -> agencies.contains(agency.id()))
                        .map(CatalogFiles.AgencyEntry::kind))
                .contains("local", "federal", "private");
        var connected = new HashSet<String>();
        SERVICES.values().stream()
                .filter(service -> service.has("connection"))
                .forEach(service -> connected.add(service.path("slug").asString()));
        assertThat(connected).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void givesNoTwoServicesTheSameTitle() {
        for (String language : List.of("ar", "en")) {
            List<String> titles = SERVICES.values().stream()
                    .map(service -> service.path("title").path(language).asString())
                    .toList();
            assertThat(titles).doesNotHaveDuplicates();
        }
    }

    @Test
    void declaresTheConnectionsBundledWithTheAdapters() throws IOException {
        var shipped = new TreeSet<String>();
        try (var files = Files.list(Path.of("../integration-adapters/host/src/main/resources/connections"))) {
            files.forEach(file -> shipped.add(file.getFileName().toString().replace(".yaml", "")));
        }
        var declared = new TreeSet<String>();
        connections().values().forEach(declared::addAll);
        assertThat(declared).isEqualTo(shipped);
    }

    /** Checks that the examples satisfy all conditions and that the calculated fees agree with their notes. */
    @Test
    void hasRulesThatAgreeWithTheirTexts() {
        var fees = new LinkedHashMap<String, String>();
        SERVICES.forEach((path, service) -> {
            var rules = new ServiceRules(service.path("form").path("schema"));
            service.path("eligibility")
                    .forEach(one -> assertHolds(rules, RuleUse.ELIGIBILITY, one.path("rule"), service, path));
            service.path("workflow")
                    .path("stages")
                    .forEach(stage -> stage.path("actions")
                            .forEach(action -> assertHolds(rules, RuleUse.GUARD, action.path("guard"), service, path)));
            for (JsonNode fee : service.path("fees")) {
                if (evaluate(rules, RuleUse.FEE, fee.path("rule"), service) instanceof Evaluation.Amount(var dirhams)) {
                    fees.put(
                            service.path("slug").asString() + " "
                                    + fee.path("code").asString(),
                            dirhams.toPlainString());
                }
            }
        });
        assertThat(fees)
                .containsEntry("municipality-tenancy-attestation attestation", "1680.00")
                .containsEntry("srerd-property-sale sale", "37000.00")
                .containsEntry("srerd-mortgage mortgage", "600.00")
                .containsEntry("municipality-parking-payment parking", "5.00")
                .containsEntry("moei-national-transport-permit seat", "0.00")
                .containsEntry("moei-national-transport-permit tonne", "120.00")
                .containsEntry("moi-new-driving-licence delivery", "0.00")
                .containsEntry("srta-sayer-bus-card grey", "225.00");
    }

    @Test
    void refusesApplicantsOutsideTheRules() {
        JsonNode fines = service("moi-traffic-fine-payment");
        var answers = (ObjectNode) fines.path("exampleAnswers").deepCopy();
        answers.put("searchBy", "licence");
        JsonNode rule = fines.path("eligibility").path(0).path("rule");
        var rules = new ServiceRules(fines.path("form").path("schema"));
        assertThat(evaluate(rules, RuleUse.ELIGIBILITY, rule, answers, "SOP1"))
                .isEqualTo(new Evaluation.Verdict(false));
        assertThat(evaluate(rules, RuleUse.ELIGIBILITY, rule, answers, "SOP2")).isEqualTo(new Evaluation.Verdict(true));

        JsonNode gas = service("sewa-natural-gas-connection");
        var flat = (ObjectNode) gas.path("exampleAnswers").deepCopy();
        ((ObjectNode) flat.path("address")).remove("unit");
        JsonNode guard = gas.at("/workflow/stages/draft/actions/submit/guard");
        assertThat(evaluate(new ServiceRules(gas.path("form").path("schema")), RuleUse.GUARD, guard, flat, "SOP3"))
                .isEqualTo(new Evaluation.Verdict(false));
    }

    private static JsonNode service(String slug) {
        return SERVICES.values().stream()
                .filter(service -> service.path("slug").asString().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static void assertHolds(ServiceRules rules, RuleUse use, JsonNode rule, JsonNode service, String path) {
        Evaluation evaluation = evaluate(rules, use, rule, service);
        if (evaluation != null) {
            assertThat(evaluation).as(path).isEqualTo(new Evaluation.Verdict(true));
        }
    }

    private static @Nullable Evaluation evaluate(ServiceRules rules, RuleUse use, JsonNode rule, JsonNode service) {
        String assurance = service.path("assurance").asString();
        return evaluate(rules, use, rule, service.path("exampleAnswers"), assurance);
    }

    private static @Nullable Evaluation evaluate(
            ServiceRules rules, RuleUse use, JsonNode rule, JsonNode answers, String assurance) {
        if (!rule.isString()) {
            return null;
        }
        return switch (rules.compile(use, rule.stringValue())) {
            case Compilation.Checked(Rule checked) ->
                checked.evaluate(
                        new Facts(answers, new Facts.Applicant(assurance), LocalDate.of(2026, 11, 22), 0).byName());
            case Compilation.Faulty(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    private static Map<String, Set<String>> connections() throws IOException {
        return FILES.agencies().stream()
                .flatMap(agency -> agency.toConnections().stream())
                .collect(Collectors.groupingBy(
                        AgencyConnections.Connection::agency,
                        Collectors.mapping(AgencyConnections.Connection::id, Collectors.toSet())));
    }

    private static Set<String> valuesOf(String field) {
        return SERVICES.values().stream()
                .map(service -> service.path(field).asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(List<ServiceGroup> groups) {
        return groups.stream().map(ServiceGroup::id).collect(Collectors.toSet());
    }
}
