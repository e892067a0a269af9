package ae.sharjah.digital.gateway.reference;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.gateway.route.Audience;
import ae.sharjah.digital.gateway.route.Route;
import ae.sharjah.digital.gateway.route.RouteTable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every operation of the packed contracts: the table of routes leads it to its service and its audience. */
class ContractRoutesTest {

    static Stream<Arguments> paths() throws IOException {
        return ContractIndex.openApiDocuments().entrySet().stream()
                .flatMap(file -> pathsOf(file.getValue()).map(path -> Arguments.of(file.getKey(), path)));
    }

    private static Stream<String> pathsOf(Map<String, Object> contract) {
        return contract.get("paths") instanceof Map<?, ?> paths
                ? paths.keySet().stream().map(String::valueOf)
                : Stream.empty();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void leadsToTheServiceThatOwnsTheContract(String contract, String path) {
        Optional<Route> route = RouteTable.find(path.replaceAll("\\{[^}]+}", "abc"));

        assertThat(route).as("%s of %s", path, contract).isPresent();
        assertThat(contract).startsWith(route.get().backend().service().replace("-service", "-"));
        assertThat(route.get().audience()).isEqualTo(isPublic(contract) ? Audience.PUBLIC : Audience.SIGNED_IN);
    }

    private static boolean isPublic(String contract) {
        return contract.endsWith("-public.yaml") || contract.endsWith("-standards.yaml");
    }
}
