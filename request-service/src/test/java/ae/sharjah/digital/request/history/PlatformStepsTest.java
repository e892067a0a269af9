package ae.sharjah.digital.request.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class PlatformStepsTest {
    private static final Path RESERVED = Path.of("../catalog-service/src/main/resources/gate/platform-steps.yaml");

    @Test
    void areReservedByThePublicationGateOfTheCatalogue() throws IOException {
        var own = new ArrayList<>(PlatformSteps.codes());
        own.addAll(List.of("create", "change-draft"));
        try (var file = Files.newBufferedReader(RESERVED)) {
            assertThat(new Yaml().<List<String>>load(file)).containsExactlyInAnyOrderElementsOf(own);
        }
    }
}
