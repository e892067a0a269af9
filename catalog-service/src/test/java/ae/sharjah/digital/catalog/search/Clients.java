package ae.sharjah.digital.catalog.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/** Clients that each ask one query after another, as fast as they are answered. */
final class Clients {
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

    private Clients() {}

    /** Answers one query; makes the measured code's result matter. */
    interface Search {
        int answer(String query) throws Exception;
    }

    /** @param latency of each query, in nanoseconds */
    record Round(Histogram latency, double perSecond, long answers) {}

    static Round run(int clients, Duration time, List<String> queries, IntFunction<Search> search) throws Exception {
        var all = new Histogram(LONGEST, 3);
        long started = System.nanoTime();
        long answers = 0;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var measured = new ArrayList<Callable<Histogram>>();
            long[] found = new long[clients];
            for (int client = 0; client < clients; client++) {
                int number = client;
                measured.add(() -> {
                    var latency = new Histogram(LONGEST, 3);
                    Search own = search.apply(number);
                    int at = number * queries.size() / clients;
                    long sum = 0;
                    for (long now = System.nanoTime(); now - started < time.toNanos(); ) {
                        sum += own.answer(queries.get(at));
                        at = at + 1 == queries.size() ? 0 : at + 1;
                        long after = System.nanoTime();
                        latency.recordValue(Math.min(LONGEST, after - now));
                        now = after;
                    }
                    found[number] = sum;
                    return latency;
                });
            }
            for (var client : threads.invokeAll(measured)) {
                all.add(client.get());
            }
            for (long one : found) {
                answers += one;
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Round(all, all.getTotalCount() / seconds, answers);
    }
}
