package ae.sharjah.digital.local.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Keycloak server on 127.0.0.1 in production mode, with its data in PostgreSQL. */
public final class Keycloak extends JavaServer {

    /** Long: the first start creates the tables, unless a template has them, and imports the realm. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private final KeycloakSettings settings;

    /** @param folder of the programs; all data is in the database */
    public Keycloak(Path folder, Path log, KeycloakSettings settings) {
        this(folder, log, settings, JvmMode.QUICK_START);
    }

    public Keycloak(Path folder, Path log, KeycloakSettings settings, JvmMode mode) {
        super(new ServerDescription("keycloak", "Keycloak", folder, log, START_TIMEOUT, STOP_TIMEOUT), mode);
        this.settings = settings;
    }

    /** Returns whether a build or an earlier run has unpacked and built Keycloak for this user; else the next start does. */
    public static boolean isPrepared() {
        return KeycloakHome.isPrepared();
    }

    public String url() {
        return settings.url();
    }

    @Override
    protected Command command() {
        KeycloakHome.prepared(log()).linkInto(folder(), settings.realmFiles());
        return super.command();
    }

    @Override
    protected JavaProgram program() {
        return KeycloakHome.prepared(log()).program(folder());
    }

    @Override
    protected List<String> arguments() {
        return List.of("start", "--optimized", "--import-realm");
    }

    @Override
    protected Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(settings.placeholders());
        environment.put("KC_DB_URL", settings.databaseUrl());
        environment.put("KC_DB_USERNAME", settings.databaseUsername());
        environment.put("KC_DB_PASSWORD", settings.databasePassword());
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_HOSTNAME", settings.url());
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(settings.port()));
        environment.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(settings.managementPort()));
        environment.put("KC_CACHE", "local");
        // The health check would report each of the launcher's questions during the start as an error.
        environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:error");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
        return environment;
    }

    @Override
    protected boolean isReady() {
        return HttpProbe.isOk(settings.managementPort(), "/health/ready");
    }
}
