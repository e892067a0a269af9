package ae.sharjah.digital.platform.events.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import ae.sharjah.digital.platform.starter.sample.SampleServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SampleServiceTest
class InboxTest {
    @Autowired
    private Inbox inbox;

    @Autowired
    private ParkedReplay replay;

    @Autowired
    private ParkedEvents parked;

    @Autowired
    private JdbcClient jdbc;

    private final String consumer = "consumer-" + UUID.randomUUID();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final EventHandler handler = event -> {
        effect(event);
        if (broken.get() && event.key().equals("broken")) {
            throw new IllegalStateException("cannot");
        }
    };

    @BeforeEach
    void registers() {
        replay.register(EventSubscription.of(consumer, "none", handler));
    }

    @Test
    void appliesARepeatedEventOnce() {
        var event = event("a", 1);
        accept(event);
        accept(event);
        assertThat(effects("a")).containsExactly(1L);
    }

    @Test
    void ignoresAVersionOlderThanTheLastOne() {
        accept(event("a", 1));
        accept(event("a", 3));
        accept(event("a", 2));
        assertThat(effects("a")).containsExactly(1L, 3L);
    }

    @Test
    void parksAFailingEventAndTheLaterEventsOfItsKeyOnly() {
        broken.set(true);
        accept(event("broken", 1));
        broken.set(false);
        accept(event("broken", 2));
        accept(event("other", 1));

        assertThat(effects("broken")).isEmpty();
        assertThat(effects("other")).containsExactly(1L);
        assertThat(parkedHere()).extracting(ParkedEvent::version).containsExactly(1L, 2L);
        assertThat(parkedHere().getFirst().reason())
                .contains("IllegalStateException")
                .contains("InboxTest")
                .doesNotContain("cannot");

        assertThat(replay.replay(consumer, "broken")).isEqualTo(new ParkedReplay.ReplayResult(2, false));
        accept(event("broken", 3));
        assertThat(effects("broken")).containsExactly(1L, 2L, 3L);
        assertThat(parkedHere()).isEmpty();
    }

    @Test
    void stopsAReplayAtAnEventThatFailsAgain() {
        broken.set(true);
        accept(event("broken", 1));
        accept(event("broken", 2));
        assertThat(replay.replay(consumer, "broken")).isEqualTo(new ParkedReplay.ReplayResult(0, true));
        assertThat(parkedHere()).extracting(ParkedEvent::attempts).containsExactly(2, 1);
        assertThat(effects("broken")).isEmpty();
    }

    @Test
    void discardsAnEventPermanently() {
        broken.set(true);
        var poison = event("broken", 1);
        accept(poison);
        accept(event("broken", 2));
        broken.set(false);
        assertThat(replay.discard(consumer, poison.id())).isTrue();
        assertThat(replay.discard(consumer, poison.id())).isFalse();
        replay.replay(consumer, "broken");
        accept(poison);
        assertThat(effects("broken")).containsExactly(2L);
    }

    @Test
    void redeliversAnEventAfterATransientFailure() {
        var event = event("a", 1);
        EventHandler unavailable = ignored -> {
            throw new IllegalStateException(new TransientDataAccessResourceException("unavailable"));
        };
        assertThatThrownBy(() -> inbox.accept(consumer, event, unavailable)).isInstanceOf(IllegalStateException.class);
        EventHandler later = ignored -> {
            throw new RetryLaterException("not yet");
        };
        assertThatThrownBy(() -> inbox.accept(consumer, event, later)).isInstanceOf(RetryLaterException.class);
        assertThat(parkedHere()).isEmpty();
        accept(event);
        assertThat(effects("a")).containsExactly(1L);
    }

    @Test
    void parksAnEventWhoseHandlerRunsOutOfStack() {
        inbox.accept(consumer, event("a", 1), ignored -> {
            throw new StackOverflowError();
        });
        assertThat(parkedHere()).hasSize(1);
    }

    @Test
    void preservesTheOrderWhenAReplayRunsDuringArrivals() throws Exception {
        broken.set(true);
        for (int version = 1; version <= 20; version++) {
            accept(event("broken", version));
        }
        broken.set(false);
        try (var workers = Executors.newFixedThreadPool(2)) {
            var replaying = workers.submit(() -> replay.replay(consumer, "broken"));
            var arriving = workers.submit(() -> {
                for (int version = 21; version <= 60; version++) {
                    accept(event("broken", version));
                }
            });
            replaying.get();
            arriving.get();
        }
        replay.replay(consumer, "broken");
        assertThat(effects("broken")).hasSize(60).isSorted();
    }

    private void accept(ReceivedEvent event) {
        inbox.accept(consumer, event, handler);
    }

    private void effect(ReceivedEvent event) {
        jdbc.sql("INSERT INTO effect (consumer, key, event_id, version) VALUES (:consumer, :key, :event, :version)")
                .param("consumer", consumer)
                .param("key", event.key())
                .param("event", event.id())
                .param("version", event.version())
                .update();
    }

    private List<Long> effects(String key) {
        return jdbc.sql("SELECT version FROM effect WHERE consumer = :consumer AND key = :key ORDER BY id")
                .param("consumer", consumer)
                .param("key", key)
                .query(Long.class)
                .list();
    }

    private List<ParkedEvent> parkedHere() {
        return parked.list().stream()
                .filter(event -> event.consumer().equals(consumer))
                .toList();
    }

    private static ReceivedEvent event(String key, long version) {
        byte[] data = "{}".getBytes(StandardCharsets.UTF_8);
        return new ReceivedEvent(
                UUID.randomUUID().toString(), "/trial", "sample", key, version, Instant.now(), "none", key, data, null);
    }
}
