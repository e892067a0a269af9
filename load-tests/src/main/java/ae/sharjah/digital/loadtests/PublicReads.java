package ae.sharjah.digital.loadtests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Load test that compares reads of one service's page through the gateway, which caches it, with reads from the
 * catalogue service itself, in alternating rounds with 16 clients each. Arguments: data folder, seconds per round (5).
 * Prints reads per second and CPU microseconds of the serving processes, medians of the rounds.
 */
public final class PublicReads {
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 5;
    private static final String PATH = "/api/v1/services/sewa-residential-connection";
    private static final double MICROSECONDS_A_TICK = 10_000; // USER_HZ is 100 on Linux

    private PublicReads() {}

    private record Round(double perSecond, double cpuMicros) {}

    public static void main(String[] arguments) throws Exception {
        var platform = RunningPlatform.of(arguments);
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        List<String> both = List.of("gateway", "catalog-service");
        List<Round> through = new ArrayList<>();
        List<Round> bare = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            Round throughGateway = round(platform, platform.gateway(), both, seconds);
            Round fromService =
                    round(platform, platform.address("catalog-service"), List.of("catalog-service"), seconds);
            if (round >= 0) { // the first round warms up
                through.add(throughGateway);
                bare.add(fromService);
            }
        }
        print("through the gateway", through);
        print("bare service", bare);
        System.out.printf("ratio %.2f%n", median(through, true) / median(bare, true));
    }

    private static Round round(RunningPlatform platform, String origin, List<String> processes, int seconds)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(origin + PATH))
                .timeout(Duration.ofSeconds(10))
                .build();
        var reads = new AtomicLong();
        long ticks = ticks(platform, processes);
        long begun = System.nanoTime();
        long end = begun + TimeUnit.SECONDS.toNanos(seconds);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor();
                var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<Callable<Void>> work = Collections.nCopies(CLIENTS, () -> {
                while (System.nanoTime() < end) {
                    int status = http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode();
                    if (status != 200) {
                        throw new IllegalStateException("answered " + status + "; see the script about limits");
                    }
                    reads.incrementAndGet();
                }
                return null;
            });
            for (var client : clients.invokeAll(work)) {
                client.get();
            }
        }
        double took = (System.nanoTime() - begun) / 1e9;
        double cpu = (ticks(platform, processes) - ticks) * MICROSECONDS_A_TICK / Math.max(1, reads.get());
        return new Round(reads.get() / took, cpu);
    }

    private static long ticks(RunningPlatform platform, List<String> processes) throws IOException {
        long all = 0;
        for (String name : processes) {
            String stat =
                    Files.readString(Path.of("/proc/" + platform.process(name).pid() + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            all += Long.parseLong(fields[11]) + Long.parseLong(fields[12]); // utime, stime: proc(5)
        }
        return all;
    }

    private static void print(String what, List<Round> rounds) {
        System.out.printf(
                "%-22s %8.0f reads/s   %6.0f CPU microseconds each%n",
                what, median(rounds, true), median(rounds, false));
    }

    private static double median(List<Round> rounds, boolean speed) {
        double[] values = rounds.stream()
                .mapToDouble(round -> speed ? round.perSecond() : round.cpuMicros())
                .toArray();
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
