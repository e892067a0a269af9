package ae.sharjah.digital.loadtests;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Latency measurement from an accepted submission (201) to the agency's acknowledgement in the request. Arguments: data
 * folder, number of requests (200). Prints milliseconds.
 */
public final class Latency {
    private static final long TIMEOUT_SECONDS = 30;
    private static final long POLL_MILLIS = 25;
    private static final int WARM_UP = 20;

    private Latency() {}

    public static void main(String[] arguments) throws Exception {
        var platform = RunningPlatform.of(arguments);
        int requests = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        var client = new PlatformClient(platform.gateway(), PersonaSession.signIn(platform.issuer(), "maryam"));
        var services = client.servicesOf(List.of("sewa", "moi", "beeah"));
        var submit = new Histogram(TimeUnit.SECONDS.toMicros(60), 3);
        var acknowledged = new Histogram(TimeUnit.SECONDS.toMicros(60), 3);
        for (int i = -WARM_UP; i < requests; i++) {
            var service = services.get(Math.floorMod(i, services.size()));
            long begun = System.nanoTime();
            var response = client.submit(service, UUID.randomUUID().toString());
            long accepted = System.nanoTime();
            if (response.status() != 201) {
                throw new IllegalStateException("not accepted: " + response);
            }
            awaitAcknowledgement(client, response.body().path("id").asString());
            if (i >= 0) {
                submit.recordValue((accepted - begun) / 1_000);
                acknowledged.recordValue((System.nanoTime() - accepted) / 1_000);
            }
        }
        print("submit, request to 201", submit);
        print("201 to acknowledgement visible", acknowledged);
    }

    private static void awaitAcknowledgement(PlatformClient client, String id) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (System.nanoTime() < deadline) {
            String status =
                    client.get("/api/v1/requests/" + id).body().path("status").asString();
            if (status.equals("IN_PROGRESS") || status.equals("COMPLETED")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        throw new IllegalStateException("request " + id + " was not acknowledged in time");
    }

    private static void print(String what, Histogram times) {
        System.out.printf(
                "%-32s n=%d  median %.1f ms  p99 %.1f ms  max %.1f ms%n",
                what,
                times.getTotalCount(),
                times.getValueAtPercentile(50) / 1_000.0,
                times.getValueAtPercentile(99) / 1_000.0,
                times.getMaxValue() / 1_000.0);
    }
}
