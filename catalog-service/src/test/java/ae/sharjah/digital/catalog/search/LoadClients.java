package ae.sharjah.digital.catalog.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/** Concurrent clients for load measurements; each sends one query after another without pause. */
final class LoadClients {
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

    private LoadClients() {}

    /** Executes one query and returns a number, so that the measured code has a result that is used. */
    interface Search {
        int execute(String query) throws Exception;
    }

    /**
     * Result of one round, in nanoseconds.
     *
     * @param latency of each query, from its start
     * @param withWaiting of each query, from the time its client was ready, including the wait for a processor
     */
    record Round(Histogram latency, Histogram withWaiting, double perSecond, long results) {}

    /**
     * Runs one round.
     *
     * @param threads factory of the clients' threads: the service handles requests on virtual threads
     */
    static Round run(
            ThreadFactory threads, int clients, Duration time, List<String> queries, IntFunction<Search> search)
            throws Exception {
        var latency = new Histogram(LONGEST, 3);
        var withWaiting = new Histogram(LONGEST, 3);
        long started = System.nanoTime();
        long results = 0;
        try (var running = Executors.newThreadPerTaskExecutor(threads)) {
            var all = new ArrayList<Client>();
            for (int number = 0; number < clients; number++) {
                int first = number * queries.size() / clients;
                all.add(new Client(queries, first, search.apply(number), started + time.toNanos()));
            }
            for (var ended : running.invokeAll(all)) {
                Client client = ended.get();
                latency.add(client.latency);
                withWaiting.add(client.withWaiting);
                results += client.results;
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Round(latency, withWaiting, latency.getTotalCount() / seconds, results);
    }

    /** Client that sends queries until the time is over. */
    private static final class Client implements Callable<Client> {
        private final Histogram latency = new Histogram(LONGEST, 3);
        private final Histogram withWaiting = new Histogram(LONGEST, 3);
        private final List<String> queries;
        private final Search search;
        private final long end;
        private int next;
        private long results;

        Client(List<String> queries, int first, Search search, long end) {
            this.queries = queries;
            this.next = first;
            this.search = search;
            this.end = end;
        }

        @Override
        public Client call() throws Exception {
            for (long ready = System.nanoTime(); ready < end; ) {
                // A virtual thread that never waits would block the others.
                Thread.yield();
                long sent = System.nanoTime();
                results += search.execute(queries.get(next));
                next = next + 1 == queries.size() ? 0 : next + 1;
                long received = System.nanoTime();
                latency.recordValue(Math.min(LONGEST, received - sent));
                withWaiting.recordValue(Math.min(LONGEST, received - ready));
                ready = received;
            }
            return this;
        }
    }
}
