package ae.sharjah.digital.local.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak's program folder, built once for our options, and a run's own view of it. */
record KeycloakHome(Path folder) {

    /** Fixed at build time, which is what makes the start quick. A change needs a new {@link #OPTIONS_VERSION}. */
    private static final List<String> OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=true",
            "--metrics-enabled=true",
            "--transaction-xa-enabled=false",
            "--features-disabled=ciba,device-flow,kerberos,impersonation,organization,token-exchange-standard");

    private static final int OPTIONS_VERSION = 1;

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

    private static String name(Artifacts artifacts) {
        return "keycloak-" + artifacts.keycloakVersion() + "-" + OPTIONS_VERSION;
    }

    /**
     * A home that shares the programs by links and has its own {@code data/}: several runs must not share that folder.
     */
    KeycloakHome linkedInto(Path target, List<Path> realmFiles) {
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
            return new KeycloakHome(target);
        } catch (IOException e) {
            throw new StartFailed("Keycloak's folder " + target + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    /** What {@code bin/kc.sh} runs, without the shell between us and the process. */
    List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Jvm.java(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1", // half the CPU of a start; on one machine that counts more than peak speed
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + folder,
                "-Djboss.server.config.dir=" + folder.resolve("conf"),
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private void build(Path log) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(OPTIONS);
        Command command = new Command("keycloak-build", command(arguments), Map.of(), folder, log);
        OwnProcess build = OwnProcess.start(command);
        try {
            if (build.awaitExit() != 0) {
                throw new StartFailed("Keycloak cannot be built.", log);
            }
        } finally {
            build.kill(); // of a build that has ended: forgets its pid
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
