package ae.sharjah.digital.local.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A running child process with its log and pid file. It never outlives this JVM, see {@link ChildProcessReaper}. */
public final class ChildProcess {

    private static final Duration KILL_TIMEOUT = Duration.ofSeconds(10);

    private final Command command;
    private final Process process;

    private ChildProcess(Command command, Process process) {
        this.command = command;
        this.process = process;
    }

    /** Starts the command, after ending the process that a killed earlier run may have left behind. */
    public static ChildProcess start(Command command) {
        try {
            Files.createDirectories(command.folder());
            if (command.log().getParent() instanceof Path logs) {
                Files.createDirectories(logs);
            }
            endLeftover(command.pidFile());
            ProcessBuilder builder = new ProcessBuilder(NewSession.command(command.arguments()))
                    .directory(command.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(Redirect.appendTo(command.log().toFile()));
            Map<String, String> environment = builder.environment();
            environment.keySet().retainAll(Set.of("PATH", "HOME", "LANG"));
            environment.putAll(command.environment());
            Process process = builder.start();
            ChildProcessReaper.add(process.pid());
            PidFile.write(command.pidFile(), process.toHandle());
            return new ChildProcess(command, process);
        } catch (IOException e) {
            throw new ServerStartException(
                    "The " + command.name() + " process cannot be started: " + e.getMessage() + ".", e);
        }
    }

    /** Ends the process that the file of a killed earlier run names; returns its pid if it still ran. */
    public static OptionalLong endLeftover(Path pidFile) {
        Optional<ProcessHandle> leftover = PidFile.read(pidFile);
        leftover.ifPresent(ChildProcess::end);
        PidFile.delete(pidFile);
        return leftover.isPresent() ? OptionalLong.of(leftover.get().pid()) : OptionalLong.empty();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Returns the exit code of a process that has ended; throws {@link IllegalThreadStateException} before. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Waits until the process has ended and returns its exit code. */
    public int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    /** Waits until a short-lived program has ended, deletes its pid file and returns its exit code. */
    public int awaitCompletion() throws InterruptedException {
        try {
            return awaitExit();
        } finally {
            kill();
        }
    }

    /** Sends the named signal, e.g. {@code TERM}, waits, then kills. Returns when the process has ended. */
    public void stop(String signal, Duration timeout) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
        forget();
    }

    /** Sends {@code kill -9} to the process and its children and returns when it has ended. */
    public void kill() {
        process.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().orTimeout(KILL_TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
        forget();
    }

    private void forget() {
        ChildProcessReaper.remove(process.pid());
        PidFile.delete(command.pidFile());
    }

    private static void end(ProcessHandle handle) {
        handle.destroy();
        handle.onExit()
                .completeOnTimeout(handle, KILL_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (handle.isAlive()) {
            handle.descendants().forEach(ProcessHandle::destroyForcibly);
            handle.destroyForcibly();
            handle.onExit()
                    .orTimeout(KILL_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
    }
}
