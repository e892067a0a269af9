package ae.sharjah.digital.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.local.fixture.TestServers;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Benchmark run by {@code benchmarks/search-speed}; not part of the tests. */
class SearchBenchmark {
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 4);
    private static final int SERVICES = Integer.getInteger("benchmark.services", 5000);
    private static final int CLIENTS = Integer.getInteger("benchmark.clients", 8);
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void comparesSearchWithPostgresFullText() throws Exception {
        List<ServiceDocument> services = GeneratedServices.generate(SERVICES);
        List<String> queries = BenchmarkQueries.of(services);
        var postgres = new PostgresFullText(TestServers.postgres(), services);
        print(
                "%d services, %d different queries, %d clients, %d processors, load before %.1f",
                SERVICES, queries.size(), CLIENTS, Runtime.getRuntime().availableProcessors(), load());
        var index = rebuilt(postgres);
        var connections = new ArrayList<Connection>();
        for (int client = 0; client < CLIENTS; client++) {
            connections.add(postgres.connect());
        }
        IntFunction<LoadClients.Search> lucene =
                _ -> query -> index.find(ServiceQuery.of(query, 20)).total();
        IntFunction<LoadClients.Search> fullText = client -> postgres.client(connections.get(client));
        var search = new Totals();
        var searchOnPlatformThreads = new Totals();
        var postgresTotals = new Totals();
        // Round 0 is a warm-up and does not count.
        for (int round = 0; round <= ROUNDS; round++) {
            LoadClients.Round virtual = run(Thread.ofVirtual().factory(), CLIENTS, queries, lucene);
            LoadClients.Round sql = run(Thread.ofVirtual().factory(), CLIENTS, queries, fullText);
            LoadClients.Round platform = run(Thread.ofPlatform().factory(), CLIENTS, queries, lucene);
            if (round > 0) {
                search.add(virtual);
                postgresTotals.add(sql);
                searchOnPlatformThreads.add(platform);
            }
            print(
                    "round %d%s: search %s, PostgreSQL %s, load %.1f",
                    round, round == 0 ? " (warm-up)" : "", line(virtual), line(sql), load());
        }
        print("%-39s %10s %8s %8s %8s %18s", "", "queries/s", "p50 ms", "p99 ms", "p99.9 ms", "p99 with waiting");
        search.print("search, virtual threads as requests have");
        searchOnPlatformThreads.print("search, platform threads");
        postgresTotals.print("PostgreSQL full text");
        print("ratio of throughput: %.1f", search.perSecond / postgresTotals.perSecond);
        print("one client alone: search %s", line(run(Thread.ofPlatform().factory(), 1, queries, lucene)));
        for (Connection connection : connections) {
            connection.close();
        }
        index.close();
    }

    /** Rebuilds the index as at startup: services are read from the database, parsed and indexed. */
    private static ServiceIndex rebuilt(PostgresFullText postgres) throws Exception {
        long before = usedMemory();
        long started = System.nanoTime();
        var documents = new ArrayList<ServiceDocument>();
        try (Connection connection = postgres.connect();
                ResultSet rows = connection.createStatement().executeQuery("SELECT document FROM service_text")) {
            while (rows.next()) {
                documents.add(JSON.readValue(rows.getString(1), ServiceDocument.class));
            }
        }
        long read = System.nanoTime();
        var index = new ServiceIndex();
        index.update(documents, List.of(), BundledServices.groupNames());
        long indexed = System.nanoTime();
        int services = documents.size();
        documents.clear();
        print(
                "rebuild of %d services in a cold JVM: read and parsed in %d ms, indexed in %d ms; memory kept %.1f"
                        + " MiB",
                services,
                TimeUnit.NANOSECONDS.toMillis(read - started),
                TimeUnit.NANOSECONDS.toMillis(indexed - read),
                (usedMemory() - before) / 1024.0 / 1024.0);
        return index;
    }

    private static LoadClients.Round run(
            ThreadFactory threads, int clients, List<String> queries, IntFunction<LoadClients.Search> search)
            throws Exception {
        LoadClients.Round round = LoadClients.run(threads, clients, Duration.ofSeconds(SECONDS), queries, search);
        assertThat(round.results()).isPositive();
        return round;
    }

    private static String line(LoadClients.Round round) {
        return String.format(
                Locale.ROOT,
                "%,.0f/s p50 %s p99 %s ms",
                round.perSecond(),
                millis(round.latency(), 50),
                millis(round.latency(), 99));
    }

    /** Sum of all rounds of one search. */
    private static final class Totals {
        private final Histogram latency = new Histogram(3);
        private final Histogram withWaiting = new Histogram(3);
        private double perSecond;

        void add(LoadClients.Round round) {
            latency.add(round.latency());
            withWaiting.add(round.withWaiting());
            perSecond += round.perSecond() / ROUNDS;
        }

        void print(String name) {
            SearchBenchmark.print(
                    "%-39s %,10.0f %8s %8s %8s %18s",
                    name,
                    perSecond,
                    millis(latency, 50),
                    millis(latency, 99),
                    millis(latency, 99.9),
                    millis(withWaiting, 99));
        }
    }

    private static String millis(Histogram latency, double percentile) {
        return String.format(Locale.ROOT, "%.3f", latency.getValueAtPercentile(percentile) / 1e6);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static long usedMemory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
