package ae.sharjah.digital.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The launcher in a JVM of its own, as the scripts run it. */
final class RunningLauncher implements AutoCloseable {

    private final Path data;
    private final Path output;
    private final Process process;

    RunningLauncher(Path root, Path data, String verb, String... options) throws IOException {
        this.data = data;
        this.output = Files.createTempFile(root, verb, ".out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SampleLauncher.class.getName(),
                verb,
                "--root",
                root.toString(),
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Waits until the platform has reported that it is ready. */
    RunningLauncher awaitReady() throws IOException, InterruptedException {
        await(() -> output().contains("The platform is ready") || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("not ready: " + output());
        }
        return this;
    }

    ProcessState state(String name) {
        return ProcessState.read(new DataFolder(data).states()).stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + output());
        }
        return process.exitValue();
    }

    void terminate() {
        process.destroy();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        awaitExit();
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen within a minute");
            }
            Thread.sleep(50);
        }
    }
}
