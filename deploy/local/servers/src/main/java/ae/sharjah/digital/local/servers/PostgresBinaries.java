package ae.sharjah.digital.local.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per user. */
record PostgresBinaries(Path folder) {

    static PostgresBinaries prepared() {
        Artifacts artifacts = Artifacts.ofThisBuild();
        return new PostgresBinaries(PreparedFolder.named(
                "postgresql-" + artifacts.postgresVersion(), folder -> unpack(artifacts.postgres(), folder)));
    }

    /** Returns the command of a program; for root within a user namespace, because PostgreSQL refuses to run as root. */
    List<String> command(String program) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        return command;
    }

    /** Runs a program to its end; {@code input} is what it reads from its standard input. */
    void run(Path log, String input, String program, String... arguments) {
        List<String> command = new ArrayList<>(command(program));
        command.addAll(List.of(arguments));
        try {
            if (log.getParent() instanceof Path logs) {
                Files.createDirectories(logs);
            }
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            try (Writer writer = process.outputWriter(StandardCharsets.UTF_8)) {
                writer.write(input);
            }
            int exit = process.waitFor();
            if (exit != 0) {
                throw new ServerStartException("PostgreSQL's " + program + " failed with exit code " + exit + ".", log);
            }
        } catch (IOException e) {
            throw new ServerStartException("PostgreSQL's " + program + " cannot be run: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("PostgreSQL's " + program + " was interrupted.", e);
        }
    }

    /** Unpacks the one compressed archive that the jar contains. */
    private static void unpack(Path jar, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    unpackArchive(zip, folder);
                    return;
                }
            }
        }
        throw new IOException("no .txz in " + jar);
    }

    private static void unpackArchive(InputStream compressed, Path folder) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(compressed));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("the archive leaves its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            if (target.getParent() instanceof Path parent) {
                Files.createDirectories(parent);
            }
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, target);
                if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
                    throw new IOException("cannot make " + target + " executable");
                }
            }
        }
    }
}
