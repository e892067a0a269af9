package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks every file in a module's {@code contract} folder. */
class ContractsIT extends RunningGateway {
    private static final Path MODULES = Path.of("..");

    /** A relative reference to another file, in YAML or JSON. */
    private static final Pattern REFERENCE =
            Pattern.compile("\\$ref[\"']?:\\s*[\"']?([^\"'#:{},\\s]+\\.(?:json|yaml))");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> modules = Files.list(MODULES)) {
            List<Path> contracts = modules.map(module -> module.resolve("contract"))
                    .filter(Files::isDirectory)
                    .toList();
            assertThat(contracts).hasSizeGreaterThanOrEqualTo(5);
            return contracts.stream()
                    .flatMap(ContractsIT::filesIn)
                    .filter(file -> !isBetweenServices(file) && !isTestData(file))
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

    /** Cases for the tests of servers and clients are no contract by themselves. */
    private static boolean isTestData(Path file) {
        return file.getFileName().toString().endsWith("-cases.json");
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
        assertThat(response.body()).isEqualTo(published(file));
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

    /** Returns a contract as it is published: the schemas of events lie beside the AsyncAPI documents' own folder. */
    private static String published(Path file) throws IOException {
        String text = Files.readString(file);
        return file.endsWith("asyncapi.yaml") ? text.replace("./events/", "../events/") : text;
    }

    @ParameterizedTest
    @MethodSource("files")
    void referencesLeadToPublishedFiles(Path file) throws Exception {
        URI address = URI.create(address(file));
        for (MatchResult reference :
                REFERENCE.matcher(get(address.toString()).body()).results().toList()) {
            String target = address.resolve(reference.group(1)).getPath();
            assertThat(get(target).statusCode()).as(reference.group(1)).isEqualTo(200);
        }
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
