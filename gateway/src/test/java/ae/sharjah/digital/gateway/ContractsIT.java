package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks every file in a module's {@code contract} folder. */
class ContractsIT extends RunningGateway {
    private static final Path MODULES = Path.of("..");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> modules = Files.list(MODULES)) {
            List<Path> contracts = modules.map(module -> module.resolve("contract"))
                    .filter(Files::isDirectory)
                    .toList();
            assertThat(contracts).hasSizeGreaterThanOrEqualTo(5);
            return contracts.stream()
                    .flatMap(ContractsIT::filesIn)
                    .filter(file -> !isBetweenServices(file))
                    .toList()
                    .stream();
        }
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** Contracts between services are not published. */
    private static boolean isBetweenServices(Path file) {
        return module(file).endsWith("-service") && file.endsWith("openapi/system.yaml");
    }

    private static String module(Path file) {
        return MODULES.relativize(file).getName(0).toString();
    }

    private static String address(Path file) {
        String name = file.getName(file.getNameCount() - 1).toString();
        String folder = file.getName(file.getNameCount() - 2).toString();
        String module = module(file);
        return "/contracts/"
                + switch (folder) {
                    case "openapi" ->
                        module.endsWith("-service") ? module.replace("-service", "-") + name : "systems/" + name;
                    case "events" -> "events/" + name;
                    case "standards" -> "shapes/" + name;
                    default -> name.equals("asyncapi.yaml") ? "asyncapi/" + module + ".yaml" : "schemas/" + name;
                };
    }

    @ParameterizedTest
    @MethodSource("files")
    void servesEveryContractUnchangedAndListsIt(Path file) throws Exception {
        String address = address(file);
        var response = get(address);
        assertThat(response.statusCode()).as(address).isEqualTo(200);
        assertThat(response.body()).isEqualTo(Files.readString(file));
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue(
                        address.endsWith(".yaml")
                                ? "application/yaml"
                                : address.endsWith(".ttl") ? "text/turtle" : "application/schema+json");
        assertThat(get("/contracts").body()).contains("\"url\":\"" + address + "\"");
    }

    @Test
    void listsDocumentsWithKindAndTitle() throws Exception {
        assertThat(get("/contracts").body())
                .contains(
                        "\"kind\":\"systems\",\"name\":\"agency-rest\"",
                        "\"kind\":\"asyncapi\",\"name\":\"integration-adapters\"",
                        "\"kind\":\"schemas\",\"name\":\"service-version.v4\",\"title\":\"Service version\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contracts/events/unknown.json",
                "/contracts/systems",
                "/contracts/systems/",
                "/contracts/schemas/catalog-public.yaml",
                "/contracts/asyncapi/asyncapi.yaml"
            })
    void returns404ForAnUnknownContract(String address) throws Exception {
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contracts/events/../catalog-public.yaml",
                "/contracts/schemas/..%2f..%2fapplication.yaml",
                "/contracts/systems/%2e%2e/%2e%2e/application.yaml"
            })
    void servesNoFileOutsideOfTheFolders(String address) throws Exception {
        assertThat(get(address).statusCode()).isIn(400, 404);
    }
}
