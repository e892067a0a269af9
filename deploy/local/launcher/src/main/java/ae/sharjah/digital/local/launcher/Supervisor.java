package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.StartFailed;
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

/** Starts all parts in the order of their needs, keeps them running, and stops them in the reverse order. */
final class Supervisor {

    /** More at once would only make each other slow. */
    private static final int STARTING_AT_ONCE = Math.max(3, Runtime.getRuntime().availableProcessors());

    private final List<Supervised> all;
    private final Progress progress;
    private final Semaphore starting = new Semaphore(STARTING_AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Path states;
    private volatile boolean stopping;

    Supervisor(List<Part> parts, Progress progress, Path states) {
        this.progress = progress;
        this.states = states;
        this.all = parts.stream()
                .map(part -> new Supervised(part, progress, this::publish))
                .toList();
    }

    /** Returns when every part is ready; throws {@link StartFailed} or {@link Refusal} of the first that is not. */
    void startAll() {
        Map<String, CompletableFuture<Void>> ready =
                all.stream().collect(Collectors.toMap(Supervised::name, one -> new CompletableFuture<>()));
        publish();
        for (Supervised one : all) {
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
                    .filter(one -> one.state().phase() == State.Phase.STARTING)
                    .map(Supervised::name)
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

    private void start(Supervised one, Map<String, CompletableFuture<Void>> ready) {
        CompletableFuture<Void> mine = java.util.Objects.requireNonNull(ready.get(one.name()));
        try {
            for (String needed : one.part().after()) {
                CompletableFuture<Void> other = ready.get(needed);
                if (other != null) {
                    other.join();
                }
            }
            starting.acquire();
            try {
                if (!stopping) {
                    one.startFirst();
                }
            } finally {
                starting.release();
            }
            mine.complete(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            mine.completeExceptionally(e);
        } catch (CompletionException neededFailed) {
            mine.completeExceptionally(neededFailed.getCause() == null ? neededFailed : neededFailed.getCause());
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        }
    }

    /** Stops services before what they stand on; those that stand on nothing of each other, side by side. */
    void stopAll() {
        stopping = true;
        all.forEach(Supervised::expectStop);
        List<Supervised> left = new ArrayList<>(all);
        while (!left.isEmpty()) {
            List<Supervised> next = left.stream()
                    .filter(one -> left.stream()
                            .noneMatch(other -> other.part().after().contains(one.name())))
                    .toList();
            CompletableFuture.allOf(next.stream()
                            .map(one -> CompletableFuture.runAsync(one::stop, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
            left.removeAll(next);
        }
    }

    private synchronized void publish() {
        State.write(states, all.stream().map(Supervised::state).toList());
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
