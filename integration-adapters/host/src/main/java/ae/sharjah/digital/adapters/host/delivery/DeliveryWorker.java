package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.host.connection.AgencyConnection;
import ae.sharjah.digital.adapters.host.connection.AgencyResilience;
import ae.sharjah.digital.adapters.host.content.DispatchContentReader;
import ae.sharjah.digital.adapters.host.content.DispatchContentReader.ContentResult;
import ae.sharjah.digital.adapters.spi.Connector;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome;
import ae.sharjah.digital.adapters.spi.Recall;
import ae.sharjah.digital.platform.events.message.CurrentTrace;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Worker for one agency: one thread starts due deliveries, and each call has a thread of its own. A worker never waits
 * for another agency.
 */
final class DeliveryWorker {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(5);

    private final AgencyConnection connection;
    private final Connector connector;
    private final AgencyResilience resilience;
    private final Deliveries deliveries;
    private final OutcomeRecorder outcomes;
    private final DispatchContentReader contentReader;
    private final DeliveryWorkerHealth health;
    private final Clock clock;
    private final CurrentTrace trace;
    private final Duration idlePoll;
    private final Duration lease;
    private final Semaphore signals = new Semaphore(0);
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    DeliveryWorker(
            AgencyConnection connection,
            Connector connector,
            AgencyResilience resilience,
            DeliveryWorkerHealth health,
            DeliveryWorkerDependencies dependencies) {
        this.connection = connection;
        this.connector = connector;
        this.resilience = resilience;
        this.health = health;
        this.deliveries = dependencies.deliveries();
        this.outcomes = dependencies.outcomes();
        this.contentReader = dependencies.contentReader();
        this.clock = dependencies.clock();
        this.trace = dependencies.trace();
        this.idlePoll = dependencies.properties().idlePoll();
        // Time to fetch the token and the content (with a margin), to call the agency, and to record the outcome.
        this.lease = dependencies
                .properties()
                .requestService()
                .timeout()
                .multipliedBy(3)
                .plus(connection.connection().deadline())
                .plus(LEASE_MARGIN);
    }

    /** Wakes the worker because work may be due. */
    void signal() {
        signals.release();
    }

    void start() {
        running = true;
        thread = Thread.ofVirtual()
                .name("delivery-worker-" + connection.agency())
                .start(this::run);
    }

    private void run() {
        while (running) {
            try {
                if (startDue() == 0 && signals.tryAcquire(idlePoll.toMillis(), TimeUnit.MILLISECONDS)) {
                    signals.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("the worker of {} pauses after a failure: {}", connection.agency(), failed.toString());
                try {
                    Thread.sleep(PAUSE_AFTER_FAILURE);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    private int startDue() {
        int room = resilience.reserve();
        if (room == 0) {
            return 0;
        }
        int started = 0;
        try {
            List<DeliveryTask> tasks = deliveries.claim(connection.agency(), room, clock.instant(), lease);
            for (DeliveryTask task : tasks) {
                start(task);
                started++;
            }
            return started;
        } finally {
            resilience.release(room - started);
        }
    }

    private void start(DeliveryTask task) {
        if (!resilience.tryStart()) {
            throw new RejectedExecutionException("more calls were reserved than the limits allow");
        }
        calls.submit(() -> {
            try {
                trace.continueTrace(task.traceparent(), "delivery", () -> process(task));
            } catch (RuntimeException failed) {
                // An unrecorded delivery is repeated when the lease ends; the agency recognises it by its
                // idempotency key.
                LOG.warn(
                        "{}: outcome of dispatch {} not recorded: {}",
                        connection.agency(),
                        task.dispatchId(),
                        failed.toString());
            } finally {
                resilience.finish();
                signal();
            }
        });
    }

    private void process(DeliveryTask task) {
        if (task.recall()) {
            call(task, () -> connector.recall(new Recall(task.dispatchId(), task.requestId(), trace.traceparent())));
            return;
        }
        ContentResult content = readContent(task);
        switch (content) {
            case ContentResult.Found(var agency, var delivery)
            when agency.equals(connection.agency()) -> call(task, () -> connector.deliver(delivery));
            case ContentResult.Found _ -> failInternally(task, "content of another agency");
            case ContentResult.Unavailable(var reason) -> failInternally(task, reason);
        }
    }

    private ContentResult readContent(DeliveryTask task) {
        try {
            return contentReader.read(task.dispatchId(), task.reason());
        } catch (RuntimeException failed) {
            LOG.warn("reading the content of dispatch {} failed", task.dispatchId(), failed);
            return new ContentResult.Unavailable("content-" + failed.getClass().getSimpleName());
        }
    }

    /** Postpones the task after an internal failure, which must not count against the agency. */
    private void failInternally(DeliveryTask task, String reason) {
        resilience.release(1);
        health.recordInternalFailure(reason);
        outcomes.postpone(task, reason, connection.retry());
    }

    private void call(DeliveryTask task, Supplier<DeliveryOutcome> call) {
        long start = System.nanoTime();
        DeliveryOutcome outcome = callSafely(call);
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        resilience.record(outcome, duration);
        health.record(outcome, duration);
        outcomes.record(task, outcome, connection.retry());
    }

    private DeliveryOutcome callSafely(Supplier<DeliveryOutcome> call) {
        try {
            return call.get();
        } catch (RuntimeException fault) {
            LOG.error("connector of {} failed", connection.agency(), fault);
            return new DeliveryOutcome.Broken("connector");
        }
    }

    /**
     * Stops the worker after calls in progress have been recorded; interrupted calls are repeated after the next start.
     */
    void stop() {
        running = false;
        thread.interrupt();
        calls.shutdown();
        try {
            Duration timeout = connection.connection().deadline().plus(PAUSE_AFTER_FAILURE);
            if (!calls.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                calls.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
