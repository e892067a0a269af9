package ae.sharjah.digital.request.benchmark;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Benchmark run by {@code benchmarks/durable-submits}; not part of the tests. */
class DurableSubmitsBenchmark {
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 8);
    private static final int CLIENTS = Integer.getInteger("benchmark.clients", 32);
    /** Number of submits after which the service's code is compiled; earlier figures measure the compiler. */
    private static final int WARM_UP = Integer.getInteger("benchmark.warmup", 30_000);

    private static final int LONGEST_WARM_UP_SECONDS = 120;
    private static final List<String> OPTIONS = Arrays.stream(
                    System.getProperty("benchmark.options", "").split(" "))
            .filter(option -> !option.isEmpty())
            .toList();

    @Test
    void comparesSubmitsWithTheBareTransaction() throws Exception {
        BenchmarkDatabase ours = BenchmarkDatabase.create();
        BenchmarkDatabase bare = BenchmarkDatabase.create();
        try (var service = ServiceProcess.start(ours, OPTIONS);
                Connection watching = ours.connect()) {
            long postmaster = ProcessorTime.postmaster(watching);
            requireDurable(watching);
            var three = new ArrayList<BareSubmit>();
            var same = new ArrayList<BareSubmit>();
            for (int client = 0; client < CLIENTS; client++) {
                three.add(new BareSubmit(bare, false));
                same.add(new BareSubmit(bare, true));
            }
            print(
                    "%d clients, %d processors, rounds of %d s, load before %.1f",
                    CLIENTS, Runtime.getRuntime().availableProcessors(), SECONDS, load());
            warmUp(service);
            var figures = new ArrayList<double[]>();
            for (int round = 0; round <= ROUNDS; round++) {
                Clients.Round bareThree = Clients.run(three, SECONDS);
                double before = ProcessorTime.millisOf(service.pid());
                double databaseBefore = ProcessorTime.millisOfServer(postmaster);
                Clients.Round submits = submits(service, CLIENTS);
                double cpu = (ProcessorTime.millisOf(service.pid()) - before) / submits.done();
                double database = (ProcessorTime.millisOfServer(postmaster) - databaseBefore) / submits.done();
                Clients.Round bareSame = Clients.run(same, SECONDS);
                print(
                        "round %2d: POST %,.0f/s p50 %.1f p99 %.1f ms, CPU ms a submit: service %.3f PostgreSQL %.3f;"
                                + " bare three %,.0f/s, same rows %,.0f/s; ratio %.2f and %.2f%s",
                        round,
                        submits.perSecond(),
                        submits.millis(.5),
                        submits.millis(.99),
                        cpu,
                        database,
                        bareThree.perSecond(),
                        bareSame.perSecond(),
                        submits.perSecond() / bareThree.perSecond(),
                        submits.perSecond() / bareSame.perSecond(),
                        round > 0 ? "" : " (warm-up)");
                if (round > 0) {
                    figures.add(new double[] {
                        submits.perSecond(),
                        submits.millis(.99),
                        cpu,
                        database,
                        bareThree.perSecond(),
                        bareSame.perSecond(),
                        submits.perSecond() / bareThree.perSecond(),
                        submits.perSecond() / bareSame.perSecond()
                    });
                }
            }
            print(
                    "medians: POST %,.0f/s, p99 %.1f ms, CPU ms a submit: service %.3f, PostgreSQL %.3f",
                    median(figures, 0), median(figures, 1), median(figures, 2), median(figures, 3));
            print(
                    "         bare: three statements %,.0f/s, the same rows %,.0f/s",
                    median(figures, 4), median(figures, 5));
            print(
                    "         ratio to three statements %.2f (aim .65), to the same rows %.2f; load after %.1f",
                    median(figures, 6), median(figures, 7), load());
            for (int client = 0; client < CLIENTS; client++) {
                three.get(client).close();
                same.get(client).close();
            }
        }
    }

    /** Warms the service up, with few clients at first: before its code is compiled it cannot serve all of them. */
    private static void warmUp(ServiceProcess service) throws Exception {
        int done = 0;
        double seconds = 0;
        while (done < WARM_UP && seconds < LONGEST_WARM_UP_SECONDS) {
            Clients.Round round = submits(service, done < WARM_UP / 10 ? 2 : CLIENTS);
            done += round.done();
            seconds += round.seconds();
        }
        print("warmed up by %,d submits in %.0f s", done, seconds);
    }

    /** Measures submits on new connections, because the service closes idle ones. */
    private static Clients.Round submits(ServiceProcess service, int most) throws Exception {
        var clients = new ArrayList<HttpSubmit>();
        for (int client = 0; client < most; client++) {
            clients.add(new HttpSubmit(service.port()));
        }
        Clients.Round round = Clients.run(clients, SECONDS);
        for (HttpSubmit client : clients) {
            client.close();
        }
        return round;
    }

    /** Requires durable settings: a comparison with a database that does not write to disk would be meaningless. */
    private static void requireDurable(Connection connection) throws Exception {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            try (var row = connection.createStatement().executeQuery("SHOW " + setting)) {
                row.next();
                if (!row.getString(1).equals("on")) {
                    throw new IllegalStateException(setting + " is " + row.getString(1));
                }
            }
        }
    }

    private static double median(List<double[]> rounds, int figure) {
        double[] sorted =
                rounds.stream().mapToDouble(round -> round[figure]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
