package ae.sharjah.digital.loadtests;

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
 * Fault test that submits requests while every process of the platform is killed in turn ({@code kill -9}). Each
 * attempt is repeated with its own key until it is accepted; then the stored requests are counted. Arguments: data
 * folder, number of submissions (2000). Exits with 1 if a submission is lost or stored twice.
 */
public final class KillEach {
    private static final int CLIENTS = 16;
    private static final long TIMEOUT_SECONDS = 180;

    private final RunningPlatform platform;
    private final PlatformClient client;
    private final List<PlatformClient.Service> services;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger repetitions = new AtomicInteger();
    private final Semaphore allowed = new Semaphore(0);

    private KillEach(RunningPlatform platform) throws Exception {
        this.platform = platform;
        this.client = new PlatformClient(platform.gateway(), PersonaSession.signIn(platform.issuer(), "maryam"));
        this.services = client.servicesOf(List.of("sewa", "moi", "beeah"));
    }

    public static void main(String[] arguments) throws Exception {
        var platform = RunningPlatform.of(arguments);
        int submissions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        boolean complete = new KillEach(platform).run(submissions);
        System.out.println(complete ? "nothing lost, nothing twice" : "FAILED: see the counts above");
        if (!complete) {
            throw new IllegalStateException("submissions were lost or doubled");
        }
    }

    private boolean run(int submissions) throws Exception {
        var count = new SubmissionCounts(platform);
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
            return count.verify(accepted, before, submissions);
        }
    }

    private void untilAccepted(PlatformClient.Service service) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (System.nanoTime() < deadline) {
            try {
                var response = client.submit(service, key);
                if (response.status() == 201) {
                    accepted.add(response.body().path("id").asString());
                    return;
                }
                if (response.status() < 500 && response.status() != 409 && response.status() != 429) {
                    throw new IllegalStateException("refused: " + response);
                }
            } catch (IOException unavailable) {
                // The process at the other end was killed: the outcome of this attempt is unknown, so it is repeated.
                repetitions.incrementAndGet();
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("not accepted within " + TIMEOUT_SECONDS + " s");
    }

    /** Starts an equal share of the submissions, kills the next process meanwhile and waits until it has restarted. */
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
            platform.awaitRestart(process);
            System.out.printf("killed %-22s back after %.1f s%n", name, (System.nanoTime() - begun) / 1e9);
        }
        allowed.release(submissions - share * names.size());
    }
}
