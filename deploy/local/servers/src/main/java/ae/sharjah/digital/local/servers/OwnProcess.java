package ae.sharjah.digital.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A running process with its log and pid file, that ends with this JVM at the latest. */
public final class OwnProcess {

    private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);

    private final Command command;
    private final Process process;

    private OwnProcess(Command command, Process process) {
        this.command = command;
        this.process = process;
    }

    /** Starts the command, after ending what a killed earlier run may have left of it. */
    public static OwnProcess start(Command command) {
        try {
            Files.createDirectories(command.folder());
            if (command.log().getParent() instanceof Path logs) {
                Files.createDirectories(logs);
            }
            endLeftOver(command.pidFile());
            ProcessBuilder builder = new ProcessBuilder(OwnSession.command(command.arguments()))
                    .directory(command.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(command.log().toFile()));
            Map<String, String> environment = builder.environment();
            environment.keySet().retainAll(java.util.Set.of("PATH", "HOME", "LANG"));
            environment.putAll(command.environment());
            Process process = builder.start();
            Leash.hold(process.pid());
            PidFile.write(command.pidFile(), process.toHandle());
            return new OwnProcess(command, process);
        } catch (IOException e) {
            throw new StartFailed("The " + command.name() + " process cannot be started: " + e.getMessage() + ".", e);
        }
    }

    /** Ends the process that an earlier, killed run left behind and the file names; returns its pid if there was one. */
    public static OptionalLong endLeftOver(Path pidFile) {
        Optional<ProcessHandle> leftOver = PidFile.read(pidFile);
        leftOver.ifPresent(process -> end(process, KILL_PATIENCE));
        PidFile.delete(pidFile);
        return leftOver.isPresent() ? OptionalLong.of(leftOver.get().pid()) : OptionalLong.empty();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Exit code; only of a process that has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Waits until the process has ended by itself or by someone else's hand. */
    public int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks with SIGTERM, waits, then kills. Returns when the process is gone. */
    public void stop(Duration patience) {
        end(process.toHandle(), patience);
        gone();
    }

    /** Asks with the named signal (PostgreSQL's fast stop is INT), waits, then kills. */
    void stop(String signal, Duration patience) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
        gone();
    }

    /** {@code kill -9}, then waits until the process is gone. */
    public void kill() {
        process.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().orTimeout(KILL_PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        gone();
    }

    private void gone() {
        Leash.release(process.pid());
        PidFile.delete(command.pidFile());
    }

    private static void end(ProcessHandle handle, Duration patience) {
        handle.destroy();
        handle.onExit()
                .completeOnTimeout(handle, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (handle.isAlive()) {
            handle.descendants().forEach(ProcessHandle::destroyForcibly);
            handle.destroyForcibly();
            handle.onExit()
                    .orTimeout(KILL_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
    }
}
