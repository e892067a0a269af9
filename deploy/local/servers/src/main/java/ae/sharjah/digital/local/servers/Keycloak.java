package ae.sharjah.digital.local.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Keycloak server on 127.0.0.1 in production mode, with its data in PostgreSQL. */
public final class Keycloak implements LocalServer {

    private static final Duration START = Duration.ofSeconds(180); // the first start makes the database and the realm
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Path folder;
    private final Path log;
    private final KeycloakSettings settings;
    private volatile @Nullable OwnProcess process;

    /** @param folder holds nothing that must be kept: everything is in the database */
    public Keycloak(Path folder, Path log, KeycloakSettings settings) {
        this.folder = folder.toAbsolutePath();
        this.log = log.toAbsolutePath();
        this.settings = settings;
    }

    /** Whether an earlier run has unpacked and built Keycloak for this user; else the next start does. */
    public static boolean isPrepared() {
        return KeycloakHome.isPrepared();
    }

    @Override
    public String name() {
        return "keycloak";
    }

    public String url() {
        return settings.url();
    }

    @Override
    public synchronized void start() {
        KeycloakHome home = KeycloakHome.prepared(log).linkedInto(folder, settings.realmFiles());
        OwnProcess started = OwnProcess.start(new Command(
                name(), home.command(List.of("start", "--optimized", "--import-realm")), environment(), folder, log));
        process = started;
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            Waiting.until("Keycloak", started, log, START, () -> isReady(client));
        }
    }

    @Override
    public void stop() {
        OwnProcess running = process;
        if (running != null && running.isAlive()) {
            running.stop(STOP);
        }
    }

    @Override
    public void kill() {
        process().kill();
    }

    @Override
    public OwnProcess process() {
        OwnProcess running = process;
        if (running == null) {
            throw new IllegalStateException("Keycloak was not started");
        }
        return running;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(settings.placeholders());
        environment.put("MALLOC_ARENA_MAX", "2"); // fewer native heaps, less memory
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
        environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:error"); // we ask often while it starts
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
        return environment;
    }

    private boolean isReady(HttpClient client) {
        URI health = URI.create("http://127.0.0.1:" + settings.managementPort() + "/health/ready");
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
