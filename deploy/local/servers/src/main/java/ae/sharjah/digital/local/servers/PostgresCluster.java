package ae.sharjah.digital.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** PostgreSQL's data cluster in {@code data/} beneath a folder. It appears complete or not at all. */
final class PostgresCluster {

    private final Path folder;
    private final Path log;

    PostgresCluster(Path folder, Path log) {
        this.folder = folder;
        this.log = log;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Creates an empty cluster with this superuser's password unless the cluster exists. */
    void createOnce(String password) {
        if (exists()) {
            return;
        }
        try {
            Path incomplete = incomplete();
            Path passwordFile = Files.createTempFile(
                    folder,
                    "superuser",
                    ".txt",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(passwordFile, password);
                PostgresBinaries.prepared()
                        .run(
                                log,
                                "",
                                "initdb",
                                "-D",
                                incomplete.toString(),
                                "-U",
                                Postgres.SUPERUSER,
                                "--pwfile=" + passwordFile,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C.UTF-8",
                                "--locale-provider=icu",
                                "--icu-locale=und");
            } finally {
                Files.delete(passwordFile);
            }
            Files.move(incomplete, data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates the cluster as a copy of another with this superuser's password, unless the cluster exists. */
    void copyOnce(Path template, String password) {
        if (exists()) {
            return;
        }
        try {
            Path incomplete = incomplete();
            if (new ProcessBuilder(List.of("cp", "-R", "-p", template.toString(), incomplete.toString()))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start()
                            .waitFor()
                    != 0) {
                throw new ServerStartException("PostgreSQL's data cannot be copied from " + template + ".", log);
            }
            setPassword(incomplete, password);
            PostgresBinaries.prepared().run(log, "", "initdb", "--sync-only", "-D", incomplete.toString());
            Files.move(incomplete, data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("Copying PostgreSQL's data was interrupted.", e);
        }
    }

    /**
     * Sets the password through a single-user server, which reads the statement from its standard input: no port is
     * open before the password is set.
     */
    private void setPassword(Path cluster, String password) {
        PostgresBinaries.prepared()
                .run(
                        log,
                        "ALTER ROLE " + Postgres.SUPERUSER + " PASSWORD '" + password.replace("'", "''") + "';\n",
                        "postgres",
                        "--single",
                        "-D",
                        cluster.toString(),
                        "-c",
                        "log_min_error_statement=panic", // the password stays out of the log
                        "postgres");
    }

    private boolean exists() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    /** Returns the path at which the cluster is filled; nothing exists there. */
    private Path incomplete() throws IOException {
        Path incomplete = folder.resolve("data.filling");
        PreparedFolder.delete(incomplete);
        Files.createDirectories(folder);
        if (log.getParent() instanceof Path logs) {
            Files.createDirectories(logs);
        }
        return incomplete;
    }
}
