package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.host.connection.AgencyConnection;
import ae.sharjah.digital.adapters.host.connection.Guards;
import ae.sharjah.digital.adapters.host.content.DispatchContents;
import ae.sharjah.digital.adapters.host.content.DispatchContents.Found;
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

/** One agency's work: a thread that starts what is due, and a thread for each call. Nothing here waits for another agency. */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final AgencyConnection connection;
    private final Connector connector;
    private final Guards guards;
    private final Deliveries deliveries;
    private final Outcomes outcomes;
    private final DispatchContents contents;
    private final LaneHealth health;
    private final Clock clock;
    private final CurrentTrace trace;
    private final Duration idlePoll;
    private final Duration lease;
    private final Semaphore bell = new Semaphore(0);
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;
    private volatile Thread starter = new Thread();

    Lane(AgencyConnection connection, Connector connector, Guards guards, LaneHealth health, LaneParts parts) {
        this.connection = connection;
        this.connector = connector;
        this.guards = guards;
        this.health = health;
        this.deliveries = parts.deliveries();
        this.outcomes = parts.outcomes();
        this.contents = parts.contents();
        this.clock = parts.clock();
        this.trace = parts.trace();
        this.idlePoll = parts.properties().idlePoll();
        // Reading the content twice over (token and content), the call, and time to record it.
        this.lease = parts.properties()
                .requestService()
                .timeout()
                .multipliedBy(3)
                .plus(connection.connection().deadline())
                .plus(MARGIN);
    }

    /** Something may be due. */
    void ring() {
        bell.release();
    }

    void start() {
        running = true;
        starter = Thread.ofVirtual().name("lane-" + connection.agency()).start(this::run);
    }

    private void run() {
        while (running) {
            try {
                if (startDue() == 0 && bell.tryAcquire(idlePoll.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("{} waits: {}", connection.agency(), failed.toString());
                try {
                    Thread.sleep(AFTER_FAILURE);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    private int startDue() {
        int room = guards.reserve();
        if (room == 0) {
            return 0;
        }
        int started = 0;
        try {
            List<Task> due = deliveries.claim(connection.agency(), room, clock.instant(), lease);
            for (Task task : due) {
                start(task);
                started++;
            }
            return started;
        } finally {
            guards.giveBack(room - started);
        }
    }

    private void start(Task task) {
        if (!guards.start()) {
            throw new RejectedExecutionException("more was reserved than there is room for");
        }
        calls.submit(() -> {
            try {
                trace.continueTrace(task.traceparent(), "delivery", () -> work(task));
            } catch (RuntimeException failed) {
                // What is not recorded is repeated when the lease ends; the agency knows it by its key.
                LOG.warn(
                        "{}: outcome of dispatch {} not recorded: {}",
                        connection.agency(),
                        task.dispatchId(),
                        failed.toString());
            } finally {
                guards.end();
                ring();
            }
        });
    }

    private void work(Task task) {
        if (task.recall()) {
            call(task, () -> connector.recall(new Recall(task.dispatchId(), task.requestId(), trace.traceparent())));
            return;
        }
        Found found = read(task);
        switch (found) {
            case Found.Content(var agency, var delivery)
            when agency.equals(connection.agency()) -> call(task, () -> connector.deliver(delivery));
            case Found.Content _ -> ours(task, "content of another agency");
            case Found.Away(var reason) -> ours(task, reason);
        }
    }

    private Found read(Task task) {
        try {
            return contents.read(task.dispatchId(), task.occasion());
        } catch (RuntimeException failed) {
            LOG.warn("content of dispatch {} not read", task.dispatchId(), failed);
            return new Found.Away("content-" + failed.getClass().getSimpleName());
        }
    }

    /** Our own side's trouble says nothing about the agency. */
    private void ours(Task task, String reason) {
        guards.giveBack(1);
        health.waits(reason);
        outcomes.postpone(task, reason, connection.retry());
    }

    private void call(Task task, Supplier<DeliveryOutcome> call) {
        long start = System.nanoTime();
        DeliveryOutcome outcome = outcome(call);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        guards.count(outcome, took);
        health.count(outcome, took);
        outcomes.record(task, outcome, connection.retry());
    }

    private DeliveryOutcome outcome(Supplier<DeliveryOutcome> call) {
        try {
            return call.get();
        } catch (RuntimeException fault) {
            LOG.error("connector of {} failed", connection.agency(), fault);
            return new DeliveryOutcome.Broken("connector");
        }
    }

    /** Lets calls under way end and be recorded; what is cut off is repeated after the next start. */
    void stop() {
        running = false;
        starter.interrupt();
        calls.shutdown();
        try {
            Duration patience = connection.connection().deadline().plus(AFTER_FAILURE);
            if (!calls.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                calls.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
