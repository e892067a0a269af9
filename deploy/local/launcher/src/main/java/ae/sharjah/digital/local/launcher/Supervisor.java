package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.ServerStartException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/** Starts all processes in the order of their dependencies, restarts those that end, and stops all in reverse order. */
final class Supervisor {

    /** More services at once would only slow each other down. */
    private static final int STARTING_AT_ONCE = Math.max(3, Runtime.getRuntime().availableProcessors());

    private final List<SupervisedProcess> all;
    private final Progress progress;
    private final Semaphore starting = new Semaphore(STARTING_AT_ONCE, true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Path states;
    private volatile boolean stopping;

    Supervisor(List<PlatformProcess> processes, Progress progress, Path states) {
        this.progress = progress;
        this.states = states;
        this.all = processes.stream()
                .map(process -> new SupervisedProcess(process, progress, this::publish))
                .toList();
    }

    /** Returns when every process is ready; throws the {@link ServerStartException} or {@link Refusal} of the first that fails. */
    void startAll() {
        Map<String, CompletableFuture<Void>> ready =
                all.stream().collect(Collectors.toMap(SupervisedProcess::name, one -> new CompletableFuture<>()));
        publish();
        for (SupervisedProcess one : all) {
            threads.execute(() -> start(one, ready));
        }
        CompletableFuture<Void> everything =
                CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new));
        CompletableFuture<Void> failure = new CompletableFuture<>();
        ready.values()
                .forEach(one -> one.whenComplete((nothing, fault) -> {
                    if (fault != null) {
                        failure.completeExceptionally(fault);
                    }
                }));
        CompletableFuture<Object> outcome = CompletableFuture.anyOf(everything, failure);
        while (!outcome.isDone()) {
            progress.awaiting(all.stream()
                    .filter(one -> one.state().phase() == ProcessState.Phase.STARTING)
                    .map(SupervisedProcess::name)
                    .toList());
            pause(Duration.ofMillis(250));
        }
        progress.awaiting(List.of());
        try {
            outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
        all.forEach(one -> threads.execute(one::keepRunning));
    }

    private void start(SupervisedProcess one, Map<String, CompletableFuture<Void>> ready) {
        CompletableFuture<Void> ownReady = java.util.Objects.requireNonNull(ready.get(one.name()));
        try {
            for (String needed : one.process().after()) {
                CompletableFuture<Void> other = ready.get(needed);
                if (other != null) {
                    other.join();
                }
            }
            if (one.process().queued()) {
                starting.acquire();
                try {
                    startUnlessStopping(one);
                } finally {
                    starting.release();
                }
            } else {
                startUnlessStopping(one);
            }
            ownReady.complete(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ownReady.completeExceptionally(e);
        } catch (CompletionException neededFailed) {
            ownReady.completeExceptionally(neededFailed.getCause() == null ? neededFailed : neededFailed.getCause());
        } catch (RuntimeException | Error e) {
            ownReady.completeExceptionally(e);
        }
    }

    private void startUnlessStopping(SupervisedProcess one) {
        if (!stopping) {
            one.startFirst();
        }
    }

    /** Stops processes before those they depend on; processes that are independent of each other at the same time. */
    void stopAll() {
        stopping = true;
        all.forEach(SupervisedProcess::expectStop);
        List<SupervisedProcess> left = new ArrayList<>(all);
        while (!left.isEmpty()) {
            List<SupervisedProcess> next = left.stream()
                    .filter(one -> left.stream()
                            .noneMatch(other -> other.process().after().contains(one.name())))
                    .toList();
            CompletableFuture.allOf(next.stream()
                            .map(one -> CompletableFuture.runAsync(one::stop, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
            left.removeAll(next);
        }
    }

    private synchronized void publish() {
        ProcessState.write(states, all.stream().map(SupervisedProcess::state).toList());
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("The start was interrupted.", e);
        }
    }
}
