package ae.sharjah.digital.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.servers.JvmMode;
import ae.sharjah.digital.local.servers.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * JDK 25 runs the classes of a stale AOT cache without a message. The launcher must run the classes of the newest jar,
 * also when a build gives it the time and size of the older one, as reproducible builds do.
 */
class AotCacheOfARebuiltServiceTest {

    private static final String PROGRAM = """
            public final class Program {
                public static void main(String[] arguments) throws Exception {
                    System.out.println("This is build %s. %s");
                    int port = Integer.parseInt(System.getenv("MANAGEMENT_SERVER_PORT"));
                    var server = com.sun.net.httpserver.HttpServer.create(
                            new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), port), 0);
                    server.createContext("/", exchange -> {
                        exchange.sendResponseHeaders(200, -1);
                        exchange.close();
                    });
                    server.start();
                }
            }
            """;

    private static final ServiceDefinition SERVICE =
            new ServiceDefinition("rebuilt-service", "rebuilt-service", null, Map.of(), Set.of());

    @TempDir
    Path root;

    /** Makes the builds of this run new: caches of earlier runs are still in the user's cache folder. */
    private final String run = UUID.randomUUID().toString();

    private List<String> mappedFiles = List.of();

    @Test
    void runsTheNewClassesOfARebuiltJar() throws Exception {
        build("one");
        service(JvmMode.RECORDING).recordCache();
        ServiceProcess cached = service(JvmMode.QUICK_START);
        assertThat(cached.hasCache()).isTrue();
        assertThat(outputOf(cached)).contains("This is build one.");
        assertThat(mappedFiles).anyMatch(line -> line.endsWith(".aot"));

        build("two");
        ServiceProcess rebuilt = service(JvmMode.QUICK_START);
        assertThat(rebuilt.hasCache()).isFalse();
        assertThat(outputOf(rebuilt)).contains("This is build two.").doesNotContain("This is build one.");

        service(JvmMode.RECORDING).recordCache();
        assertThat(outputOf(service(JvmMode.QUICK_START))).doesNotContain("This is build one.");
        build("one");
        assertThat(service(JvmMode.QUICK_START).hasCache()).isTrue();
        assertThat(outputOf(service(JvmMode.QUICK_START))).doesNotContain("This is build two.");
    }

    /** Runs the service and returns what this run has written. */
    private String outputOf(ServiceProcess service) throws IOException {
        Files.deleteIfExists(service.log());
        service.start();
        mappedFiles = Files.readAllLines(
                Path.of("/proc", String.valueOf(service.process().handle().pid()), "maps"));
        service.stop();
        return Files.readString(service.log());
    }

    private ServiceProcess service(JvmMode mode) {
        int port = Ports.free(1).getFirst();
        return new ServiceProcess(
                SERVICE,
                () -> ServiceJar.of(root, SERVICE),
                Map.of("MANAGEMENT_SERVER_PORT", String.valueOf(port)),
                port,
                new DataFolder(root.resolve("data")),
                mode);
    }

    /** Packages a program that prints the build's name; every jar has the same path, time and size. */
    private void build(String name) throws IOException {
        Path classes = Files.createDirectories(root.resolve("classes"));
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Program.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return PROGRAM.formatted(name, run);
                    }
                };
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .getTask(null, null, null, List.of("-d", classes.toString()), null, List.of(source))
                        .call())
                .isTrue();
        Path target = Files.createDirectories(root.resolve("rebuilt-service/target"));
        Path jar = target.resolve("rebuilt-service-1.0.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", "Program");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            JarEntry entry = new JarEntry("BOOT-INF/classes/Program.class");
            entry.setTime(0);
            out.putNextEntry(entry);
            out.write(Files.readAllBytes(classes.resolve("Program.class")));
            out.closeEntry();
        }
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    }
}
