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
 * Sends what waits in the outbox: one active relay a shard across all processes, oldest first, marked only after the
 * broker has it. A send whose fate is unknown holds its shard until it is known, for anything else could overtake it.
 */
public final class OutboxRelay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration ANOTHER_HOLDS_IT = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration UNHURRIED = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final DataSource database;
    private final Producer<byte[], byte[]> producer;
    private final EventRecords records;
    private final RelaySignal bell;
    private final EventsProperties.Outbox settings;
    private final List<Thread> relays = new ArrayList<>();
    private volatile boolean running;

    public OutboxRelay(
            DataSource database,
            Producer<byte[], byte[]> producer,
            EventRecords records,
            RelaySignal bell,
            EventsProperties.Outbox settings) {
        this.database = database;
        this.producer = producer;
        this.records = records;
        this.bell = bell;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        for (int shard = 0; shard < Outbox.SHARDS; shard++) {
            int mine = shard;
            relays.add(Thread.ofPlatform().name("outbox-relay-" + shard).start(() -> relay(mine)));
        }
    }

    private void relay(int shard) {
        while (running) {
            try (OutboxShard held = OutboxShard.tryOpen(database, shard)) {
                if (held == null) {
                    RelaySignal.pause(ANOTHER_HOLDS_IT);
                } else {
                    drain(held);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException failed) {
                if (running && !pausedAfter(failed, shard)) {
                    return;
                }
            }
        }
    }

    private void drain(OutboxShard shard) throws SQLException, InterruptedException {
        while (running) {
            long heard = bell.rings();
            List<WaitingEvent> waiting = shard.oldest(settings.batch());
            if (waiting.isEmpty()) {
                bell.await(heard, settings.idlePoll());
            } else if (!send(shard, waiting)) {
                RelaySignal.pause(AFTER_FAILURE);
            }
        }
    }

    /** Sends a batch and marks what arrived, up to the first that did not; false when one did not. */
    private boolean send(OutboxShard shard, List<WaitingEvent> batch) throws SQLException, InterruptedException {
        var sending = new ArrayList<Future<RecordMetadata>>(batch.size());
        boolean all = true;
        for (WaitingEvent event : batch) {
            try {
                Future<RecordMetadata> sent = producer.send(toRecord(event));
                sending.add(sent);
                if (sent.state() == Future.State.FAILED) {
                    // Refused at once, as for a topic that is not there yet: nothing may be sent past it.
                    break;
                }
            } catch (RuntimeException refused) {
                // Nothing after it may be sent either: the broker does not know the topic, or the buffer stays full.
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
                WaitingEvent held = batch.get(arrived);
                LOG.error(
                        "event {} to {} is not taken and holds its shard: {}",
                        held.eventId(),
                        held.topic(),
                        String.valueOf(failed.getCause()));
                all = false;
                break;
            }
        }
        if (arrived > 0) {
            shard.sent(batch.subList(0, arrived));
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

    private boolean pausedAfter(Exception failed, int shard) {
        LOG.warn("relay of shard {} starts again: {}", shard, failed.toString());
        try {
            RelaySignal.pause(AFTER_FAILURE);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        bell.ring();
        // A batch under way is better ended than sent again by the next holder; but Kafka may be away.
        join(UNHURRIED);
        relays.forEach(Thread::interrupt);
        join(STOP_WITHIN);
        relays.clear();
    }

    private void join(Duration longest) {
        for (Thread relay : relays) {
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
