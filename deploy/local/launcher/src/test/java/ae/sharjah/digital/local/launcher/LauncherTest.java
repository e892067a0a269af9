package ae.sharjah.digital.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    Path root;

    private Path data;

    @BeforeEach
    void packageTheSampleService() throws IOException {
        data = root.resolve("data");
        Path target = Files.createDirectories(root.resolve("sample/target"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", SampleService.class.getName());
        String driver = org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        try (JarOutputStream jar =
                new JarOutputStream(Files.newOutputStream(target.resolve("sample-1.0.jar")), manifest)) {
            String name = SampleService.class.getName().replace('.', '/') + ".class";
            try (InputStream classFile = SampleService.class.getResourceAsStream("/" + name)) {
                add(jar, "BOOT-INF/classes/" + name, classFile.readAllBytes());
            }
            add(jar, "BOOT-INF/lib/postgresql.jar", Files.readAllBytes(Path.of(driver)));
        }
    }

    @Test
    void startsSupervisesAndStops() throws Exception {
        try (RunningLauncher up = up().awaitReady()) {
            assertThat(data.resolve("addresses.json")).content().contains("\"sample\": \"http://localhost:");
            assertThat(Files.getPosixFilePermissions(data.resolve("secrets.properties")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(status()).contains("sample").contains("ready").contains("together");

            RunningLauncher second = up();
            assertThat(second.awaitExit()).isEqualTo(2);
            assertThat(second.output()).contains("already runs from").hasLineCount(1);

            long first = up.state("sample").pid();
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            RunningLauncher.await(() ->
                    up.state("sample").restarts() == 1 && up.state("sample").phase() == ProcessState.Phase.READY);
            assertThat(up.state("sample").pid()).isNotEqualTo(first);
            assertThat(up.output()).contains("sample ended with exit code 137; starting it again");

            ProcessHandle postgres =
                    ProcessHandle.of(up.state("postgresql").pid()).orElseThrow();
            RunningLauncher down = new RunningLauncher(root, data, "down");
            assertThat(down.awaitExit()).isZero();
            up.awaitExit();
            assertThat(up.output()).endsWith("Stopped.\n");
            assertThat(postgres.isAlive()).isFalse();
            assertThat(data.resolve("addresses.json")).doesNotExist();
        }
        assertThat(status()).contains("does not run");
    }

    @Test
    void restartsWithItsPortsAndDataAfterTheLauncherWasKilled() throws Exception {
        RunningLauncher first = up().awaitReady();
        ProcessState before = first.state("postgresql");
        first.kill();

        try (RunningLauncher second = up().awaitReady()) {
            assertThat(second.state("postgresql").port()).isEqualTo(before.port());
            assertThat(ProcessHandle.of(before.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
        }
    }

    @Test
    void namesThePortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RunningLauncher up = new RunningLauncher(
                    root, data, "up", "--port-offset", String.valueOf(taken.getLocalPort() - 15432));
            assertThat(up.awaitExit()).isEqualTo(2);
            assertThat(up.output())
                    .startsWith("Port " + taken.getLocalPort() + " (postgresql) is already taken")
                    .hasLineCount(1);
        }
    }

    @Test
    void usesOtherPortsAfterARefusalOfPortsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String offset = String.valueOf(taken.getLocalPort() - 15432);
            RunningLauncher refused = new RunningLauncher(root, data, "up", "--port-offset", offset);
            assertThat(refused.awaitExit()).isEqualTo(2);
            assertThat(refused.output()).contains("choose others with --port-offset N or --ports free");
            try (RunningLauncher up = up().awaitReady()) {
                assertThat(up.state("postgresql").port()).isNotEqualTo(taken.getLocalPort());
            }
        }
    }

    @Test
    void explainsThatPortsInUseBelongToTheData() throws Exception {
        ProcessState postgresql;
        try (RunningLauncher first = up().awaitReady()) {
            postgresql = first.state("postgresql");
        }
        try (ServerSocket taken = new ServerSocket(postgresql.port(), 1, InetAddress.getLoopbackAddress())) {
            RunningLauncher up = up();
            assertThat(up.awaitExit()).isEqualTo(2);
            assertThat(up.output())
                    .startsWith("Port " + taken.getLocalPort() + " (postgresql) is already taken")
                    .contains("--fresh")
                    .hasLineCount(1);
        }
    }

    @Test
    void explainsWhyAServiceDoesNotStartAndStopsTheOthers() throws Exception {
        RunningLauncher up = new RunningLauncher(root, data, "up", "--ports", "free", "--env", "SAMPLE_FAILS=yes");
        assertThat(up.awaitExit()).isEqualTo(1);
        assertThat(up.output())
                .contains("The sample ended with exit code 7 while starting. Log: " + data.resolve("logs/sample.log"))
                .contains("    | the sample fails as requested")
                .contains("Stopping; the logs are in " + data.resolve("logs") + ".\n")
                .endsWith("Stopped.\n");
        assertThat(data.resolve("postgresql/postgresql.pid")).doesNotExist();
    }

    @Test
    void explainsWhyTheDataFolderCannotBeUsed() throws Exception {
        Files.writeString(data, "a file");
        RunningLauncher onAFile = up();
        assertThat(onAFile.awaitExit()).isEqualTo(2);
        assertThat(onAFile.output())
                .isEqualTo("The data folder " + data + " cannot be used: " + data + " is not a folder.\n");
        Files.delete(data);

        Files.createDirectories(data.resolve("launcher.pid"));
        RunningLauncher unwritable = up();
        assertThat(unwritable.awaitExit()).isEqualTo(2);
        assertThat(unwritable.output())
                .startsWith("The data folder " + data + " cannot be used: ")
                .hasLineCount(1);
    }

    @Test
    void namesTheServiceThatIsNotBuilt() throws Exception {
        Files.delete(root.resolve("sample/target/sample-1.0.jar"));
        RunningLauncher up = up();
        assertThat(up.awaitExit()).isEqualTo(2);
        assertThat(up.output()).startsWith("The sample is not built").hasLineCount(1);
    }

    @Test
    void detectsARebuiltJarOfTheSameTimeAndSize() throws Exception {
        ServiceDefinition service = SampleLauncher.platform().services().getFirst();
        Path jar = root.resolve("sample/target/sample-1.0.jar");
        FileTime time = FileTime.fromMillis(0);
        packageWith(jar, "one");
        Files.setLastModifiedTime(jar, time);
        Path first = ServiceJar.of(root, service).classpath().getFirst();
        packageWith(jar, "two");
        Files.setLastModifiedTime(jar, time);
        assertThat(ServiceJar.of(root, service).classpath().getFirst()).isNotEqualTo(first);
    }

    private static void packageWith(Path jar, String content) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", SampleService.class.getName());
        try (JarOutputStream target = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            add(target, "BOOT-INF/classes/content", content.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void emptiesTheDataOnRequest() throws Exception {
        Files.createDirectories(data.resolve("postgresql"));
        Files.writeString(data.resolve("postgresql/leftover"), "of another time");
        try (RunningLauncher up =
                new RunningLauncher(root, data, "up", "--fresh", "--no-build", "--ports", "free").awaitReady()) {
            assertThat(data.resolve("postgresql/leftover")).doesNotExist();
            assertThat(up.state("sample").restarts()).isZero();
        }
    }

    @Test
    void recordsCachesForLaterStarts() throws Exception {
        ServiceJar jar =
                ServiceJar.of(root, SampleLauncher.platform().services().getFirst());
        for (Path cache : caches(jar)) {
            Files.delete(cache);
        }
        RunningLauncher training = new RunningLauncher(root, data, "train");
        assertThat(training.awaitExit()).isZero();
        assertThat(training.output()).contains("Recorded the cache of sample");
        assertThat(caches(jar)).hasSize(1);
        assertThat(data).isEmptyDirectory();

        try (RunningLauncher up = up().awaitReady()) {
            assertThat(Path.of("/proc/" + up.state("sample").pid() + "/maps"))
                    .content()
                    .contains(caches(jar).getFirst().toString());
        }
    }

    private static List<Path> caches(ServiceJar jar) throws IOException {
        try (Stream<Path> files = Files.list(jar.folder())) {
            return files.filter(file -> file.toString().endsWith(".aot")).toList();
        }
    }

    @Test
    void refusesDataOfAnOlderGeneration() throws Exception {
        Files.createDirectories(data.resolve("postgresql"));
        RunningLauncher withoutGeneration = up();
        assertThat(withoutGeneration.awaitExit()).isEqualTo(2);
        assertThat(withoutGeneration.output())
                .isEqualTo("The data in " + data
                        + " is too old for this version of the platform; empty it with --fresh.\n");

        Path generation = data.resolve("generation.properties");
        Files.writeString(generation, "generation=" + (DataGeneration.CURRENT - 1) + "\n");
        RunningLauncher older = up();
        assertThat(older.awaitExit()).isEqualTo(2);
        assertThat(older.output()).isEqualTo(withoutGeneration.output());

        Files.writeString(generation, "generation=" + (DataGeneration.CURRENT + 1) + "\n");
        RunningLauncher newer = up();
        assertThat(newer.awaitExit()).isEqualTo(2);
        assertThat(newer.output()).contains("newer version").contains("--fresh").hasLineCount(1);

        try (RunningLauncher fresh =
                new RunningLauncher(root, data, "up", "--fresh", "--no-build", "--ports", "free").awaitReady()) {
            assertThat(generation).hasContent("generation=" + DataGeneration.CURRENT);
        }
        try (RunningLauncher again = up().awaitReady()) {
            assertThat(again.output()).doesNotContain("too old");
        }
    }

    private RunningLauncher up() throws IOException {
        return new RunningLauncher(root, data, "up", "--no-build", "--ports", "free");
    }

    private String status() throws Exception {
        RunningLauncher status = new RunningLauncher(root, data, "status");
        status.awaitExit();
        return status.output();
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
