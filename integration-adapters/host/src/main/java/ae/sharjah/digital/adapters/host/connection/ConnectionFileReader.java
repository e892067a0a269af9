package ae.sharjah.digital.adapters.host.connection;

import ae.sharjah.digital.adapters.spi.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reader of the connection files; reports all faults of all files at once. */
final class ConnectionFileReader {
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(5);
    private static final Duration LONGEST_DEADLINE = Duration.ofSeconds(60);

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final PropertyResolver settings;
    private final Set<String> connectors;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> agencies = new HashSet<>();

    /**
     * Creates a reader.
     *
     * @param settings source of addresses and secrets
     * @param connectors names of the available protocols
     */
    ConnectionFileReader(PropertyResolver settings, Set<String> connectors) {
        this.settings = settings;
        this.connectors = connectors;
    }

    /**
     * Reads all files that match the pattern.
     *
     * @throws IllegalStateException naming every fault of every file
     */
    Connections read(String pattern) {
        List<AgencyConnection> connections = new ArrayList<>();
        for (Resource file : files(pattern)) {
            AgencyConnection one = read(file);
            if (one != null) {
                connections.add(one);
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Invalid connection files: " + String.join("; ", faults));
        }
        return new Connections(connections);
    }

    private static List<Resource> files(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private @Nullable AgencyConnection read(Resource resource) {
        String id = String.valueOf(resource.getFilename()).replaceFirst("\\.ya?ml$", "");
        int before = faults.size();
        try (var content = resource.getInputStream()) {
            ConnectionFile file = yaml.readValue(content, ConnectionFile.class);
            Connection connection = connection(id, file);
            return faults.size() > before ? null : withLimits(connection, file);
        } catch (JacksonException malformed) {
            faults.add(id + ": " + malformed.getOriginalMessage());
        } catch (IOException unreadable) {
            faults.add(id + ": cannot be read");
        }
        return null;
    }

    private static AgencyConnection withLimits(Connection connection, ConnectionFile file) {
        return new AgencyConnection(
                connection,
                file.limits() == null ? CallLimits.DEFAULT : file.limits(),
                file.breaker() == null ? BreakerSettings.DEFAULT : file.breaker(),
                file.retry() == null ? RetryBackoff.DEFAULT : file.retry());
    }

    private Connection connection(String id, ConnectionFile file) {
        String agency = file.agency() == null ? "" : file.agency();
        String connector = file.connector() == null ? "" : file.connector();
        Duration deadline = file.deadline() == null ? DEFAULT_DEADLINE : file.deadline();
        CallLimits limits = file.limits() == null ? CallLimits.DEFAULT : file.limits();
        check(CODE.matcher(id).matches(), id, "the file's name is not a short code");
        check(CODE.matcher(agency).matches(), id, "agency is missing or not a short code");
        check(agencies.add(agency), id, "agency " + agency + " already has another connection");
        check(connectors.contains(connector), id, "connector is none of " + connectors);
        check(
                deadline.isPositive() && deadline.compareTo(LONGEST_DEADLINE) <= 0,
                id,
                "deadline is not between 0 and " + LONGEST_DEADLINE.toSeconds() + " seconds");
        check(
                limits.concurrent() > 0 && limits.perSecond() > 0 && limits.responseBytes() > 0,
                id,
                "a limit is missing or not positive");
        return new Connection(
                id,
                agency,
                connector,
                address(id, file.baseUrl()),
                secrets(id, file.secrets()),
                deadline,
                limits.responseBytes(),
                file.mapping() == null ? Map.of() : Map.copyOf(file.mapping()));
    }

    private URI address(String id, @Nullable String baseUrl) {
        try {
            URI address = URI.create(settings.resolveRequiredPlaceholders(baseUrl == null ? "" : baseUrl));
            check(
                    "http".equals(address.getScheme()) || "https".equals(address.getScheme()),
                    id,
                    "baseUrl is not an http address");
            return address;
        } catch (IllegalArgumentException wrong) {
            faults.add(id + ": baseUrl is missing, malformed or refers to a setting that is not set");
            return URI.create("");
        }
    }

    private Map<String, String> secrets(String id, @Nullable Map<String, String> names) {
        var values = new HashMap<String, String>();
        for (String use : List.of("apiKey", "callback")) {
            String name = names == null ? null : names.get(use);
            String value = name == null ? null : settings.getProperty(name);
            if (value == null || value.isBlank()) {
                faults.add(id + ": secret " + use + (name == null ? " names no setting" : " needs " + name));
            } else {
                values.put(use, value);
            }
        }
        return values;
    }

    private void check(boolean valid, String id, String fault) {
        if (!valid) {
            faults.add(id + ": " + fault);
        }
    }
}
