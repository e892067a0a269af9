package ae.sharjah.digital.request.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Clients that each start the next operation as soon as the last one is done. */
final class Clients {
    private Clients() {}

    /** Runs one operation; fails when it fails. */
    interface Work {
        void once() throws Exception;
    }

    /**
     * @param done how many in all
     * @param seconds how long it took
     * @param nanos of each, the shortest first
     */
    record Round(int done, double seconds, long[] nanos) {
        double perSecond() {
            return done / seconds;
        }

        double millis(double share) {
            return nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * share))] / 1e6;
        }
    }

    static Round run(List<? extends Work> clients, int seconds) throws Exception {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        var working = new ArrayList<Callable<long[]>>();
        for (Work client : clients) {
            working.add(() -> until(end, client));
        }
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var nanos = new ArrayList<long[]>();
            for (Future<long[]> one : threads.invokeAll(working)) {
                nanos.add(one.get());
            }
            long[] all = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Round(all.length, (System.nanoTime() - start) / 1e9, all);
        }
    }

    private static long[] until(long end, Work client) throws Exception {
        long[] nanos = new long[1024];
        int done = 0;
        long before = System.nanoTime();
        while (before < end) {
            client.once();
            long now = System.nanoTime();
            if (done == nanos.length) {
                nanos = Arrays.copyOf(nanos, done * 2);
            }
            nanos[done++] = now - before;
            before = now;
        }
        return Arrays.copyOf(nanos, done);
    }
}
