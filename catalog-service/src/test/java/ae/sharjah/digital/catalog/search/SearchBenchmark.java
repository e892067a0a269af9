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
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What {@code benchmarks/search-speed} runs; no part of the tests. */
class SearchBenchmark {
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 4);
    private static final int SERVICES = Integer.getInteger("benchmark.services", 5000);
    private static final int CLIENTS = Integer.getInteger("benchmark.clients", 8);
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void comparesWithFullTextOfPostgres() throws Exception {
        List<ServiceDocument> services = ManyServices.of(SERVICES);
        List<String> queries = BenchmarkQueries.of(services);
        var postgres = new FullText(TestServers.postgres(), services);
        print(
                "%d services, %d different queries, %d clients, %d processors, load before %.1f",
                SERVICES, queries.size(), CLIENTS, Runtime.getRuntime().availableProcessors(), load());
        var index = rebuilt(postgres);
        var connections = new ArrayList<Connection>();
        for (int client = 0; client < CLIENTS; client++) {
            connections.add(postgres.connect());
        }
        var ours = new Histogram(3);
        var theirs = new Histogram(3);
        double oursPerSecond = 0;
        double theirsPerSecond = 0;
        // Round 0 warms up both and does not count.
        for (int round = 0; round <= ROUNDS; round++) {
            Clients.Round lucene = Clients.run(
                    CLIENTS,
                    Duration.ofSeconds(SECONDS),
                    queries,
                    _ -> query -> index.find(ServiceQuery.of(query, 20)).total());
            Clients.Round fullText = Clients.run(CLIENTS, Duration.ofSeconds(SECONDS), queries, client -> {
                try {
                    return postgres.client(connections.get(client));
                } catch (java.sql.SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            assertThat(lucene.answers()).isPositive();
            assertThat(fullText.answers()).isPositive();
            if (round > 0) {
                ours.add(lucene.latency());
                theirs.add(fullText.latency());
                oursPerSecond += lucene.perSecond() / ROUNDS;
                theirsPerSecond += fullText.perSecond() / ROUNDS;
            }
            print(
                    "round %d%s: search %,.0f/s p99 %s ms, PostgreSQL %,.0f/s p99 %s ms, load %.1f",
                    round,
                    round == 0 ? " (warm-up)" : "",
                    lucene.perSecond(),
                    millis(lucene.latency(), 99),
                    fullText.perSecond(),
                    millis(fullText.latency(), 99),
                    load());
        }
        print("%-22s %12s %10s %10s %10s", "", "queries/s", "p50 ms", "p99 ms", "p99.9 ms");
        line("search in the service", oursPerSecond, ours);
        line("PostgreSQL full text", theirsPerSecond, theirs);
        print("ratio of throughput: %.1f", oursPerSecond / theirsPerSecond);
        print("one client alone: search %s", alone(index, queries));
        for (Connection connection : connections) {
            connection.close();
        }
        index.close();
    }

    /** As at a start: read from the database, parsed, indexed. */
    private static ServiceIndex rebuilt(FullText postgres) throws Exception {
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
        index.update(documents, List.of(), ShippedServices.groupNames());
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

    private static String alone(ServiceIndex index, List<String> queries) throws Exception {
        Clients.Round alone = Clients.run(
                1,
                Duration.ofSeconds(SECONDS),
                queries,
                _ -> query -> index.find(ServiceQuery.of(query, 20)).total());
        return String.format(
                Locale.ROOT,
                "%,.0f/s p50 %s ms p99 %s ms",
                alone.perSecond(),
                millis(alone.latency(), 50),
                millis(alone.latency(), 99));
    }

    private static void line(String name, double perSecond, Histogram latency) {
        print(
                "%-22s %,12.0f %10s %10s %10s",
                name, perSecond, millis(latency, 50), millis(latency, 99), millis(latency, 99.9));
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
