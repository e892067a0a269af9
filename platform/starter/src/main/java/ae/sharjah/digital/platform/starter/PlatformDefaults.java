package ae.sharjah.digital.platform.starter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/** Adds {@code platform-defaults.yaml} with the lowest precedence, so that a service sets only its own properties. */
public final class PlatformDefaults implements EnvironmentPostProcessor {
    private static final String FILE = "platform-defaults.yaml";
    private static final String TRACES_URL = "OTLP_TRACES_URL";
    private static final String TRACES_ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String traces = environment.getProperty(TRACES_URL, "");
        if (!traces.isBlank()) {
            // An empty address would stop the start, so it cannot be a default in the file.
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(TRACES_URL, Map.of(TRACES_ENDPOINT, traces)));
        }
        try {
            new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
