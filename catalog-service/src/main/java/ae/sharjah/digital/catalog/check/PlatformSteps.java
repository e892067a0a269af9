package ae.sharjah.digital.catalog.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The codes of the platform's own steps, which are reserved in workflows. */
final class PlatformSteps {
    private static final Set<String> CODES = read(new ClassPathResource("gate/platform-steps.yaml"));

    private PlatformSteps() {}

    static boolean isReserved(String code) {
        return CODES.contains(code);
    }

    private static Set<String> read(ClassPathResource file) {
        try (InputStream content = file.getInputStream()) {
            return new YAMLMapper().readValue(content, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
