package ae.sharjah.digital.adapters.sandbox.callback;

import ae.sharjah.digital.adapters.sandbox.agency.SandboxProperties;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sender of due results; retries until the platform has accepted them. */
@Component
class ResultSender implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ResultSender.class);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int BATCH_SIZE = 64;
    private static final int LONGEST_SHIFT = 8;
    private static final Set<Integer> FINAL_STATUSES = Set.of(401, 404, 409, 422);

    private final ScheduledResults results;
    private final SandboxProperties settings;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private volatile boolean running;
    private volatile Thread timer = new Thread();

    ResultSender(ScheduledResults results, SandboxProperties settings, Clock clock) {
        this.results = results;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        timer = Thread.ofVirtual().name("results").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                if (sendDue() == 0) {
                    Thread.sleep(POLL_INTERVAL);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("sending results pauses after a failure: {}", failed.toString());
                try {
                    Thread.sleep(TIMEOUT);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    private int sendDue() {
        List<ScheduledResults.DueResult> due = results.claim(clock.instant(), LEASE, BATCH_SIZE);
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(one -> each.submit(() -> deliver(one)));
        }
        return due.size();
    }

    private void deliver(ScheduledResults.DueResult due) {
        Integer status = send(due);
        if (status != null && (status / 100 == 2 || FINAL_STATUSES.contains(status))) {
            if (FINAL_STATUSES.contains(status)) {
                LOG.warn("result {} of {} was refused with {}", due.resultId(), due.agency(), status);
            }
            results.complete(due.resultId(), status, clock.instant());
        } else {
            results.reschedule(due.resultId(), status, clock.instant().plus(retryDelay(due.attempts())));
        }
    }

    private static Duration retryDelay(int attempts) {
        Duration growing = POLL_INTERVAL.multipliedBy(1L << Math.min(attempts, LONGEST_SHIFT));
        return growing.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : growing;
    }

    /** Sends a result and returns the platform's status code, or null if there was no response. */
    private @Nullable Integer send(ScheduledResults.DueResult due) {
        Instant now = clock.instant();
        String id = due.resultId().toString();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(settings.adaptersUrl() + "/agency-callbacks/v1/" + due.agency() + "/results"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header(
                        "webhook-signature",
                        WebhookSignature.of(settings.sharedSecret(), id, now.getEpochSecond(), due.body()))
                .POST(HttpRequest.BodyPublishers.ofString(due.body()))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            LOG.info("sending result {} is postponed: {}", id, unreachable.toString());
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public void stop() {
        running = false;
        timer.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
