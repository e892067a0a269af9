package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.Databases;
import ae.sharjah.digital.local.servers.JvmMode;
import ae.sharjah.digital.local.servers.Kafka;
import ae.sharjah.digital.local.servers.Keycloak;
import ae.sharjah.digital.local.servers.KeycloakSettings;
import ae.sharjah.digital.local.servers.Postgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creates the processes of the platform's description, with their ports, secrets and addresses. */
final class PlatformProcesses {

    private static final String GATEWAY = "gateway";
    private static final String REQUESTS = "request-service";
    private static final String ISSUER_PATH = "/realms/platform";

    private final Platform platform;
    private final Options options;
    private final DataFolder data;
    private final PortPlan ports;
    private final Secrets secrets;
    private final JvmMode mode;

    PlatformProcesses(
            Platform platform, Options options, DataFolder data, PortPlan ports, Secrets secrets, JvmMode mode) {
        this.platform = platform;
        this.options = options;
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
        this.mode = mode;
    }

    List<PlatformProcess> all() {
        List<PlatformProcess> processes = new ArrayList<>();
        if (platform.servers().contains(Platform.POSTGRESQL)) {
            processes.add(postgres());
        }
        if (platform.servers().contains(Platform.KAFKA)) {
            processes.add(kafka());
        }
        if (platform.servers().contains(Platform.KEYCLOAK)) {
            processes.add(keycloak());
        }
        platform.services().forEach(service -> processes.add(service(service)));
        return processes;
    }

    /** Returns the addresses that people and tests use, by name. */
    Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put(GATEWAY, http(GATEWAY));
        addresses.put("keycloak", http(Platform.KEYCLOAK));
        addresses.put("issuer", http(Platform.KEYCLOAK) + ISSUER_PATH);
        for (ServiceDefinition service : platform.services()) {
            addresses.put(service.name(), http(service.name()));
        }
        addresses.put("postgresql", jdbcUrl("postgres"));
        addresses.put("kafka", bootstrapServers());
        return addresses;
    }

    private PlatformProcess postgres() {
        Postgres server = new Postgres(
                data.of(Platform.POSTGRESQL),
                data.log(Platform.POSTGRESQL),
                ports.of(Platform.POSTGRESQL),
                secrets.of("postgresql-superuser"));
        if (platform.servers().contains(Platform.KEYCLOAK)) {
            server.useTemplate();
        }
        return new PlatformProcess(server, ports.of(Platform.POSTGRESQL), Set.of(), false, () -> {
            Databases databases = new Databases(server);
            List<String> names = new ArrayList<>(List.of(Platform.KEYCLOAK));
            for (ServiceDefinition service : platform.services()) {
                if (service.database() != null) {
                    names.add(service.database());
                }
            }
            names.forEach(name -> databases.ensure(name, name, databasePassword(name)));
        });
    }

    private PlatformProcess kafka() {
        Kafka server = new Kafka(
                data.of(Platform.KAFKA),
                data.log(Platform.KAFKA),
                ports.of(Platform.KAFKA),
                ports.of("kafka-controller"),
                mode);
        return new PlatformProcess(server, ports.of(Platform.KAFKA), Set.of(), false, () -> {});
    }

    private PlatformProcess keycloak() {
        Path realm = options.root().resolve("deploy/keycloak");
        KeycloakSettings settings = new KeycloakSettings(
                ports.of(Platform.KEYCLOAK),
                ports.of("keycloak-management"),
                jdbcUrl(Platform.KEYCLOAK),
                Platform.KEYCLOAK,
                databasePassword(Platform.KEYCLOAK),
                secrets.of("keycloak-admin"),
                List.of(realm.resolve("platform-realm.json"), realm.resolve("personas/platform-users-0.json")),
                Map.of(
                        "PUBLIC_URL", http(GATEWAY),
                        "PASSWORD_MIN_LENGTH", "8",
                        "GATEWAY_CLIENT_SECRET", clientSecret("gateway"),
                        "INTEGRATION_ADAPTERS_CLIENT_SECRET", clientSecret("integration-adapters"),
                        "REQUEST_SERVICE_CLIENT_SECRET", clientSecret("request-service")));
        // Benchmarks do not measure Keycloak: it runs as quickly started at full speed of the others too.
        JvmMode keycloakMode = mode == JvmMode.FULL_SPEED ? JvmMode.QUICK_START : mode;
        Keycloak server = new Keycloak(data.of(Platform.KEYCLOAK), data.log(Platform.KEYCLOAK), settings, keycloakMode);
        // It starts longest and never waits for its turn.
        return new PlatformProcess(server, settings.port(), Set.of(Platform.POSTGRESQL), false, () -> {});
    }

    private PlatformProcess service(ServiceDefinition service) {
        String name = service.name();
        ServiceProcess process = new ServiceProcess(
                service,
                () -> ServiceJar.of(options.root(), service),
                environment(service),
                ports.of(name + "-management"),
                data,
                mode);
        return new PlatformProcess(process, ports.of(name), service.after(), true, () -> {});
    }

    private Map<String, String> environment(ServiceDefinition service) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("TZ", "UTC");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("SERVER_PORT", String.valueOf(ports.of(service.name())));
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(ports.of(service.name() + "-management")));
        if (service.database() != null) {
            environment.put("DATABASE_URL", jdbcUrl(service.database()));
            environment.put("DATABASE_USERNAME", service.database());
            environment.put("DATABASE_PASSWORD", databasePassword(service.database()));
            if (mode != JvmMode.FULL_SPEED) {
                // Every idle connection is a process of PostgreSQL; the pool opens more when they are needed.
                environment.put("SPRING_DATASOURCE_HIKARI_MINIMUM_IDLE", "1");
            }
        }
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put("OIDC_ISSUER", http(Platform.KEYCLOAK) + ISSUER_PATH);
        environment.put("KEYCLOAK_URL", http(Platform.KEYCLOAK));
        environment.put("PUBLIC_URL", http(GATEWAY));
        Map.of(
                        "IDENTITY_URL", "identity-service",
                        "CATALOG_URL", "catalog-service",
                        "REQUEST_URL", "request-service",
                        "NOTIFICATION_URL", "notification-service",
                        "ADAPTERS_URL", "adapters-host",
                        "SANDBOX_URL", "adapters-sandbox")
                .forEach((variable, name) -> environment.put(variable, "http://127.0.0.1:" + ports.of(name)));
        if (service.module().startsWith("integration-adapters/")) {
            // Shared by the sandbox agencies and the platform.
            environment.put("SANDBOX_SHARED_SECRET", secrets.of("sandbox-shared"));
        }
        if (service.name().equals(GATEWAY)) {
            environment.put("SESSION_KEYS", secrets.key("session-key"));
        }
        if (service.name().equals(REQUESTS)) {
            environment.put(
                    "ATTACHMENT_FOLDER",
                    data.of(REQUESTS).resolve("attachments").toAbsolutePath().toString());
            // No malware scanner runs here, which must be explicit; --env names one.
            environment.put("ATTACHMENT_SCANNER", "none");
        }
        environment.putAll(service.environment());
        String client = service.environment().get("OIDC_CLIENT_ID");
        if (client != null) {
            environment.put("OIDC_CLIENT_SECRET", clientSecret(client));
        }
        environment.putAll(options.environment());
        return environment;
    }

    private String databasePassword(String database) {
        return secrets.of("database-" + database);
    }

    private String clientSecret(String client) {
        return secrets.of("client-" + client);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.of(Platform.POSTGRESQL) + "/" + database;
    }

    private String bootstrapServers() {
        return "127.0.0.1:" + ports.of(Platform.KAFKA);
    }

    private String http(String name) {
        return "http://localhost:" + ports.of(name);
    }
}
