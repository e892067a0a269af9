package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.PreparedFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * A service's executable jar, unpacked: a plain class path starts faster than jars within a jar. The unpacked jars lie in
 * the user's cache folder, so that a build may replace the jar while the platform runs.
 *
 * @param mainClass to start
 * @param classpath the application's own jar first
 * @param folder of the unpacked jars; its name carries a fingerprint of the executable jar's content
 */
record ServiceJar(String mainClass, List<Path> classpath, Path folder) {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String START_CLASS = "Start-Class";
    private static final String MAIN_CLASS = "main-class";
    private static final int CACHES_PER_SERVICE = 3;

    /** Throws a {@link Refusal} for a service that is not built, before any process is started. */
    static void check(Path root, ServiceDefinition service) {
        Path jar = find(root, service);
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getManifest().getMainAttributes().getValue(START_CLASS) == null) {
                throw new Refusal(jar + " is no executable Spring Boot jar; " + service.module()
                        + "/pom.xml must have it" + " repackaged.");
            }
        } catch (IOException e) {
            throw new Refusal(jar + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    static ServiceJar of(Path root, ServiceDefinition service) {
        Path jar = find(root, service);
        try {
            String key = service.name() + "-" + fingerprint(jar);
            Path folder = PreparedFolder.named("services/" + key, target -> unpack(jar, target));
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now())); // marks it as in use
            deleteUnused(folder);
            deleteOldCaches(folder, service);
            return new ServiceJar(Files.readString(folder.resolve(MAIN_CLASS)), jars(folder), folder);
        } catch (IOException e) {
            throw new Refusal(jar + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static Path find(Path root, ServiceDefinition service) {
        Path target = root.resolve(service.module()).resolve("target");
        String name = service.name();
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                Path newest = files.filter(file -> file.getFileName().toString().matches(name + "-[0-9].*\\.jar"))
                        .filter(file -> !file.toString().matches(".*-(sources|javadoc|tests|classes)\\.jar"))
                        .max(Comparator.comparing(file -> file.toFile().lastModified()))
                        .orElse(null);
                if (newest != null) {
                    return newest;
                }
            } catch (IOException e) {
                throw new Refusal(target + " cannot be read: " + e.getMessage() + ".", e);
            }
        }
        throw new Refusal("The " + name + " is not built: there is no jar in " + target
                + "; start without --no-build, or run ./mvnw package -DskipTests.");
    }

    /**
     * Returns a fingerprint of the content: reproducible builds give every jar the same time, and often the same size. The
     * checksums in the jar's list of entries are sufficient, and quick to read.
     */
    private static String fingerprint(Path jar) throws IOException {
        CRC32C all = new CRC32C();
        long bytes = 0;
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                String line = entry.getName() + " " + entry.getCrc() + " " + entry.getSize() + "\n";
                all.update(line.getBytes(StandardCharsets.UTF_8));
                bytes += entry.getSize();
            }
        }
        return Long.toHexString(all.getValue()) + "-" + Long.toHexString(bytes);
    }

    /** Deletes the folders of older builds that no start has used for a week. */
    private static void deleteUnused(Path used) throws IOException {
        Instant longAgo = Instant.now().minus(Duration.ofDays(7));
        try (Stream<Path> folders = Files.list(used.resolveSibling("."))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(longAgo)) {
                    PreparedFolder.delete(folder);
                }
            }
        }
    }

    /** Deletes the AOT caches, 100 MB each, of all but the newest builds of a service; a running process keeps its own open. */
    private static void deleteOldCaches(Path used, ServiceDefinition service) throws IOException {
        try (Stream<Path> folders = Files.list(used.resolveSibling("."))) {
            List<Path> old = folders.filter(Files::isDirectory)
                    .filter(folder -> folder.getFileName().toString().startsWith(service.name() + "-"))
                    .sorted(Comparator.comparing(
                                    (Path folder) -> folder.toFile().lastModified())
                            .reversed())
                    .skip(CACHES_PER_SERVICE)
                    .toList();
            for (Path folder : old) {
                deleteCaches(folder);
            }
        }
    }

    /** Restores the folder's time, which says when it was last used: a deletion in it would make it the newest. */
    private static void deleteCaches(Path folder) throws IOException {
        FileTime used = Files.getLastModifiedTime(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path cache :
                    files.filter(file -> file.toString().endsWith(".aot")).toList()) {
                Files.deleteIfExists(cache);
            }
        }
        Files.setLastModifiedTime(folder, used);
    }

    private static List<Path> jars(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("classpath"))) {
            jars.add(folder.resolve(line));
        }
        return jars;
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        List<String> classpath = new ArrayList<>(List.of("application.jar"));
        try (JarFile source = new JarFile(jar.toFile());
                JarOutputStream application =
                        new JarOutputStream(Files.newOutputStream(folder.resolve("application.jar")))) {
            application.setLevel(0); // read often, written once
            Files.writeString(
                    folder.resolve(MAIN_CLASS),
                    source.getManifest().getMainAttributes().getValue(START_CLASS));
            Files.createDirectories(folder.resolve("lib"));
            for (Enumeration<JarEntry> entries = source.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                String name = entry.getName();
                try (InputStream content = source.getInputStream(entry)) {
                    if (name.startsWith(LIBRARIES) && name.endsWith(".jar")) {
                        String library = "lib/" + name.substring(LIBRARIES.length());
                        Files.copy(content, folder.resolve(library));
                        classpath.add(library);
                    } else if (name.startsWith(CLASSES) && name.length() > CLASSES.length()) {
                        application.putNextEntry(new JarEntry(name.substring(CLASSES.length())));
                        content.transferTo(application);
                        application.closeEntry();
                    }
                }
            }
        }
        Files.writeString(folder.resolve("classpath"), String.join("\n", classpath), StandardCharsets.UTF_8);
    }
}
