package ae.sharjah.digital.local.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak's program folder, built once per user for the platform's options. */
record KeycloakHome(Path folder) {

    /** Fixed when Keycloak is built, for a quick start. A change needs a new {@link #OPTIONS_VERSION}. */
    private static final List<String> OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=true",
            "--metrics-enabled=true",
            "--transaction-xa-enabled=false",
            "--features-disabled=ciba,device-flow,kerberos,impersonation,organization,token-exchange-standard");

    private static final int OPTIONS_VERSION = 1;

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    static KeycloakHome prepared(Path log) {
        Artifacts artifacts = Artifacts.ofThisBuild();
        return new KeycloakHome(PreparedFolder.named(name(artifacts), folder -> {
            unpack(artifacts.keycloak(), folder);
            new KeycloakHome(folder).build(log);
        }));
    }

    static boolean isPrepared() {
        return PreparedFolder.exists(name(Artifacts.ofThisBuild()));
    }

    static String name(Artifacts artifacts) {
        return "keycloak-" + artifacts.keycloakVersion() + "-" + OPTIONS_VERSION;
    }

    /**
     * Fills a run's own home directory: links to the programs, and a {@code data/} folder, which runs must not share.
     */
    void linkInto(Path target, List<Path> realmFiles) {
        try {
            Path imports = target.resolve("data/import");
            PreparedFolder.delete(imports);
            Files.createDirectories(imports);
            for (String part : List.of("bin", "conf", "lib", "providers", "themes", "version.txt")) {
                Path link = target.resolve(part);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, folder.resolve(part));
            }
            for (Path file : realmFiles) {
                Files.copy(file, imports.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new ServerStartException(
                    "Keycloak's folder " + target + " cannot be created: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Returns what {@code bin/kc.sh} runs, without the shell in between.
     *
     * @param home the run's own home directory
     */
    JavaProgram program(Path home) {
        return new JavaProgram(
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                folder.resolve("lib/quarkus-run.jar").toString(),
                FLAGS,
                List.of(
                        "-Xms64m",
                        "-Xmx256m",
                        "-Xss512k",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Dpicocli.disable.closures=true",
                        "-Dkc.home.dir=" + home,
                        "-Djboss.server.config.dir=" + home.resolve("conf")),
                folder);
    }

    private void build(Path log) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(OPTIONS);
        JavaProgram program = program(folder);
        Command command = new Command(
                "keycloak-build", program.command(JvmMode.QUICK_START, arguments), program.environment(), folder, log);
        if (ChildProcess.start(command).awaitCompletion() != 0) {
            throw new ServerStartException("Keycloak cannot be built.", log);
        }
    }

    /** Unpacks the archive without its top folder. */
    private static void unpack(Path archive, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive), 1 << 16))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path target = folder.resolve(name).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the archive leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    if (target.getParent() instanceof Path parent) {
                        Files.createDirectories(parent);
                    }
                    Files.copy(zip, target);
                }
            }
        }
    }
}
