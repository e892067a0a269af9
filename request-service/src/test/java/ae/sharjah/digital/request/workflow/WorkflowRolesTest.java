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

/** Checks the roles in workflows: without a role in the realm, no officer could act in its stages. */
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
                            .forEach(branch -> branch.stages().values().forEach(node -> roles(node, roles)));
                });
        return roles;
    }

    private static void roles(StageNode node, Set<String> roles) {
        if (node.role() != null) {
            roles.add(node.role());
        }
        node.actions().values().stream()
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
    void everyRoleHasALabelInBothLanguages() throws Exception {
        Map<String, Object> texts = new Yaml().load(Files.readString(Path.of("src/main/resources/texts.yaml")));
        JsonNode words = JsonMapper.shared().valueToTree(texts).at("/texts/roles");

        assertThat(named()).allSatisfy(role -> {
            assertThat(words.path(role).path("ar").asString("")).as(role).isNotBlank();
            assertThat(words.path(role).path("en").asString("")).as(role).isNotBlank();
        });
    }

    @Test
    void everyRoleBelongsToADemonstrationUser() throws Exception {
        Set<String> assigned = read("personas/platform-users-0.json")
                .path("users")
                .valueStream()
                .flatMap(person -> person.path("realmRoles").valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());

        assertThat(assigned).containsAll(named()).contains("supervisor");
    }
}
