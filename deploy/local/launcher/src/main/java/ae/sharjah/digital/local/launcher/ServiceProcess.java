package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.HttpProbe;
import ae.sharjah.digital.local.servers.JavaProgram;
import ae.sharjah.digital.local.servers.JavaServer;
import ae.sharjah.digital.local.servers.JvmMode;
import ae.sharjah.digital.local.servers.ServerDescription;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of the platform's services, ready when its readiness probe answers 200. */
final class ServiceProcess extends JavaServer {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(180);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED");
    private static final List<String> OPTIONS =
            List.of("-Xmx192m", "-Xss512k", "-XX:+ExitOnOutOfMemoryError", "-Dspring.application.admin.enabled=false");

    /**
     * Options of a quick start in little memory. By default the JVM gives a third of the heap to new objects and touches
     * all of it before the first collection. The other two prevent full collections during the start: for metaspace, and
     * for the code cache, which is small with C1 only.
     */
    private static final List<String> QUICK_START =
            List.of("-Xmn24m", "-XX:MetaspaceSize=96m", "-XX:ReservedCodeCacheSize=128m");

    private final Supplier<ServiceJar> jar;
    private final Map<String, String> environment;
    private final int managementPort;
    private final List<String> options;

    ServiceProcess(
            ServiceDefinition service,
            Supplier<ServiceJar> jar,
            Map<String, String> environment,
            int managementPort,
            DataFolder data,
            JvmMode mode) {
        super(description(service.name(), data.of(service.name()), data.log(service.name())), mode);
        this.jar = jar;
        this.environment = environment;
        this.managementPort = managementPort;
        this.options = mode == JvmMode.FULL_SPEED
                ? OPTIONS
                : Stream.concat(OPTIONS.stream(), QUICK_START.stream()).toList();
    }

    private static ServerDescription description(String name, Path folder, Path log) {
        return new ServerDescription(name, "The " + name, folder, log, START_TIMEOUT, STOP_TIMEOUT);
    }

    @Override
    protected JavaProgram program() {
        ServiceJar unpacked = jar.get();
        String classpath = unpacked.classpath().stream().map(Path::toString).collect(Collectors.joining(":"));
        return new JavaProgram(unpacked.mainClass(), classpath, FLAGS, options, unpacked.folder());
    }

    @Override
    protected List<String> arguments() {
        return List.of();
    }

    @Override
    protected Map<String, String> environment() {
        return environment;
    }

    @Override
    protected boolean isReady() {
        return HttpProbe.isOk(managementPort, "/actuator/health/readiness");
    }
}
