package ae.sharjah.digital.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Submits while every process of the platform is killed in turn ({@code kill -9}), each attempt repeated with its own
 * key until it is accepted; then counts what is there. Arguments: data folder, number of submissions (2000). Ends with
 * 1 when anything is lost or there twice.
 */
public final class KillEach {
    private static final int CLIENTS = 16;
    private static final long PATIENCE_SECONDS = 180;

    private final RunningPlatform platform;
    private final PlatformClient client;
    private final List<PlatformClient.Service> services;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger repetitions = new AtomicInteger();
    private final Semaphore allowed = new Semaphore(0);

    private KillEach(RunningPlatform platform) throws Exception {
        this.platform = platform;
        this.client = new PlatformClient(platform.gateway(), Resident.signIn(platform.issuer(), "maryam"));
        this.services = client.servicesOf(List.of("sewa", "moi", "beeah"));
    }

    public static void main(String[] arguments) throws Exception {
        var platform = RunningPlatform.of(arguments);
        int submissions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        boolean kept = new KillEach(platform).run(submissions);
        System.out.println(kept ? "nothing lost, nothing twice" : "FAILED: see the counts above");
        if (!kept) {
            throw new IllegalStateException("submissions were lost or doubled");
        }
    }

    private boolean run(int submissions) throws Exception {
        var count = new Count(platform);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var before = count.requests();
            var turns = new Semaphore(CLIENTS);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < submissions; i++) {
                var service = services.get(i % services.size());
                Callable<Void> one = () -> {
                    allowed.acquire();
                    turns.acquire();
                    try {
                        untilAccepted(service);
                    } finally {
                        turns.release();
                    }
                    return null;
                };
                running.add(threads.submit(one));
            }
            killInTurn(submissions);
            for (Future<?> one : running) {
                one.get();
            }
            System.out.printf("accepted %d, after %d repetitions%n", accepted.size(), repetitions.get());
            return count.settles(accepted, before, submissions);
        }
    }

    private void untilAccepted(PlatformClient.Service service) throws InterruptedException {
        UUID key = UUID.randomUUID();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            try {
                var answer = client.submit(service, key);
                if (answer.status() == 201) {
                    accepted.add(answer.body().path("id").asString());
                    return;
                }
                if (answer.status() < 500 && answer.status() != 409 && answer.status() != 429) {
                    throw new IllegalStateException("refused: " + answer);
                }
            } catch (IOException away) {
                // The process at the other end is gone or was: the fate of this attempt is unknown, so it is repeated.
                repetitions.incrementAndGet();
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("not accepted within " + PATIENCE_SECONDS + " s");
    }

    /** Lets an equal share of the submissions begin, kills the next process amid them, waits until it is back. */
    private void killInTurn(int submissions) throws Exception {
        var names =
                platform.processes().stream().map(RunningPlatform.Process::name).toList();
        int share = submissions / names.size();
        for (String name : names) {
            allowed.release(share);
            TimeUnit.MILLISECONDS.sleep(500);
            var process = platform.process(name);
            long begun = System.nanoTime();
            process.kill();
            platform.awaitBack(process);
            System.out.printf("killed %-22s back after %.1f s%n", name, (System.nanoTime() - begun) / 1e9);
        }
        allowed.release(submissions - share * names.size());
    }
}
