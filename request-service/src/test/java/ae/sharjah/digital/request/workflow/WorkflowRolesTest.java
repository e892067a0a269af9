package ae.sharjah.digital.request.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nobody could ever act in a place whose role the realm does not know. */
class WorkflowRolesTest {
    private static final Path KEYCLOAK = Path.of("../deploy/keycloak");

    private static JsonNode read(String file) throws Exception {
        return JsonMapper.shared().readTree(Files.readString(KEYCLOAK.resolve(file)));
    }

    private static Set<String> named() {
        Set<String> roles = new TreeSet<>();
        BundledWorkflows.all().values().stream()
                .flatMap(workflow -> workflow.stages().values().stream())
                .forEach(stage -> {
                    roles(stage, roles);
                    stage.branches()
                            .values()
                            .forEach(branch -> branch.stages().values().forEach(place -> roles(place, roles)));
                });
        return roles;
    }

    private static void roles(StageNode place, Set<String> roles) {
        if (place.role() != null) {
            roles.add(place.role());
        }
        place.actions().values().stream()
                .filter(action -> action.role() != null)
                .forEach(action -> roles.add(action.role()));
    }

    @Test
    void theRealmKnowsEveryRoleThatAWorkflowNames() throws Exception {
        Set<String> known = read("platform-realm.json")
                .path("roles")
                .path("realm")
                .valueStream()
                .map(role -> role.path("name").asString())
                .collect(Collectors.toSet());

        assertThat(named()).isNotEmpty();
        assertThat(known).containsAll(named()).contains("officer", "supervisor");
    }

    @Test
    void eachIsCalledSomethingInBothLanguages() throws Exception {
        Map<String, Object> texts = new Yaml().load(Files.readString(Path.of("src/main/resources/texts.yaml")));
        JsonNode words = JsonMapper.shared().valueToTree(texts).at("/texts/roles");

        assertThat(named()).allSatisfy(role -> {
            assertThat(words.path(role).path("ar").asString("")).as(role).isNotBlank();
            assertThat(words.path(role).path("en").asString("")).as(role).isNotBlank();
        });
    }

    @Test
    void somebodyOfTheDemonstrationHoldsEach() throws Exception {
        Set<String> held = read("personas/platform-users-0.json")
                .path("users")
                .valueStream()
                .flatMap(person -> person.path("realmRoles").valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());

        assertThat(held).containsAll(named()).contains("supervisor");
    }
}
