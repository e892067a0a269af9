package ae.sharjah.digital.request.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestServers;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Benchmark run by {@code benchmarks/workflow-engine}; not part of the tests. */
class WorkflowEngineBenchmark {
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 8);
    private static final int CLIENTS = Integer.getInteger("benchmark.clients", 8);
    private static final int WARM_UP_SECONDS = Integer.getInteger("benchmark.warmup", 30);

    private final Medians medians = new Medians();

    @Test
    void comparesWholeRequestsWithAWorkflowEngine() throws Exception {
        BenchmarkDatabase database = BenchmarkDatabase.create();
        var server = TestServers.postgres();
        try (var ours = new PlatformWorkflow(database, CLIENTS + 4);
                var flowable = new FlowableWorkflow(server.jdbcUrl(server.createDatabase()), CLIENTS + 4);
                Connection watching = database.connect()) {
            long postmaster = ProcessorTime.postmaster(watching);
            System.out.printf(
                    Locale.ROOT,
                    "%d clients, %d processors, rounds of %d s, load before %.1f%n",
                    CLIENTS,
                    Runtime.getRuntime().availableProcessors(),
                    SECONDS,
                    load());
            Clients.run(Collections.nCopies(CLIENTS, ours::whole), WARM_UP_SECONDS);
            Clients.run(Collections.nCopies(CLIENTS, flowable::whole), WARM_UP_SECONDS);
            for (int round = 1; round <= ROUNDS; round++) {
                double our = measure("ours", ours::whole, postmaster);
                double theirs = measure("Flowable", flowable::whole, postmaster);
                System.out.printf(
                        Locale.ROOT,
                        "round %d: ours %,.0f/s, Flowable %,.0f/s, ratio %.1f, load %.1f%n",
                        round,
                        our,
                        theirs,
                        our / theirs,
                        load());
                medians.add("ratio of completed a second (aim 8)", our / theirs);
            }
            assertThat(ours.completed()).isPositive();
            assertThat(flowable.completed()).isPositive();
        }
        System.out.println("medians:");
        medians.print();
    }

    private double measure(String name, Clients.Work work, long postmaster) throws Exception {
        double before = ProcessorTime.millisOf(ProcessHandle.current().pid());
        double databaseBefore = ProcessorTime.millisOfServer(postmaster);
        Clients.Round round = Clients.run(Collections.nCopies(CLIENTS, work), SECONDS);
        double java = (ProcessorTime.millisOf(ProcessHandle.current().pid()) - before) / round.done();
        double postgres = (ProcessorTime.millisOfServer(postmaster) - databaseBefore) / round.done();
        medians.add(name + ": completed a second", round.perSecond());
        medians.add(name + ": CPU ms each, Java", java);
        medians.add(name + ": CPU ms each, PostgreSQL", postgres);
        medians.add(name + ": p99 ms", round.millis(.99));
        return round.perSecond();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
