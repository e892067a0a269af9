package ae.sharjah.digital.platform.events.outbox;

import ae.sharjah.digital.platform.events.config.EventsProperties;
import ae.sharjah.digital.platform.events.message.EventRecords;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes the events of the outbox: one active relay per shard across all processes, oldest event first, each marked
 * only after the broker has acknowledged it. A send whose outcome is unknown blocks its shard until it is known;
 * otherwise a later event could overtake it.
 */
public final class OutboxRelay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LOCK_RETRY = Duration.ofSeconds(1);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);
    private static final Duration FINISH_BATCH_WITHIN = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final DataSource database;
    private final Producer<byte[], byte[]> producer;
    private final EventRecords records;
    private final RelaySignal signal;
    private final EventsProperties.Outbox settings;
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;

    public OutboxRelay(
            DataSource database,
            Producer<byte[], byte[]> producer,
            EventRecords records,
            RelaySignal signal,
            EventsProperties.Outbox settings) {
        this.database = database;
        this.producer = producer;
        this.records = records;
        this.signal = signal;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        for (int shard = 0; shard < Outbox.SHARDS; shard++) {
            int shardOfWorker = shard;
            workers.add(Thread.ofPlatform().name("outbox-relay-" + shard).start(() -> run(shardOfWorker)));
        }
    }

    private void run(int shard) {
        while (running) {
            try (OutboxShard locked = OutboxShard.tryLock(database, shard)) {
                if (locked == null) {
                    RelaySignal.pause(LOCK_RETRY);
                } else {
                    drain(locked);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException failed) {
                if (running && !pauseAfterFailure(failed, shard)) {
                    return;
                }
            }
        }
    }

    private void drain(OutboxShard shard) throws SQLException, InterruptedException {
        while (running) {
            long seen = signal.count();
            List<WaitingEvent> waiting = shard.oldest(settings.batch());
            if (waiting.isEmpty()) {
                signal.await(seen, settings.idlePoll());
            } else if (!send(shard, waiting)) {
                RelaySignal.pause(RETRY_DELAY);
            }
        }
    }

    /** Sends a batch and marks the acknowledged events up to the first failure; returns false when one failed. */
    private boolean send(OutboxShard shard, List<WaitingEvent> batch) throws SQLException, InterruptedException {
        var sending = new ArrayList<Future<RecordMetadata>>(batch.size());
        boolean all = true;
        for (WaitingEvent event : batch) {
            try {
                Future<RecordMetadata> sent = producer.send(toRecord(event));
                sending.add(sent);
                if (sent.state() == Future.State.FAILED) {
                    // Refused immediately, for example because the topic does not exist yet: no later event may be
                    // sent.
                    break;
                }
            } catch (RuntimeException refused) {
                // No later event may be sent either: the broker does not know the topic, or the buffer stays full.
                LOG.warn("cannot send {} to {} yet: {}", event.type(), event.topic(), refused.toString());
                all = false;
                break;
            }
        }
        producer.flush();
        int arrived = 0;
        for (Future<RecordMetadata> one : sending) {
            try {
                one.get();
                arrived++;
            } catch (ExecutionException failed) {
                WaitingEvent blocked = batch.get(arrived);
                LOG.error(
                        "event {} to {} was not acknowledged and blocks its shard: {}",
                        blocked.eventId(),
                        blocked.topic(),
                        String.valueOf(failed.getCause()));
                all = false;
                break;
            }
        }
        if (arrived > 0) {
            shard.markSent(batch.subList(0, arrived));
        }
        return all;
    }

    private ProducerRecord<byte[], byte[]> toRecord(WaitingEvent event) {
        return records.toRecord(
                event.topic(),
                event.key(),
                event.eventId(),
                event.type(),
                event.aggregateId(),
                event.version(),
                event.occurredAt(),
                event.traceparent(),
                event.data());
    }

    private boolean pauseAfterFailure(Exception failed, int shard) {
        LOG.warn("relay of shard {} starts again: {}", shard, failed.toString());
        try {
            RelaySignal.pause(RETRY_DELAY);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        signal.signal();
        // A batch in progress should be finished, so that the next relay need not send it again; but Kafka may be
        // unavailable.
        join(FINISH_BATCH_WITHIN);
        workers.forEach(Thread::interrupt);
        join(STOP_WITHIN);
        workers.clear();
    }

    private void join(Duration longest) {
        for (Thread relay : workers) {
            try {
                relay.join(longest);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
