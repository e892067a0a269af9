package ae.sharjah.digital.platform.events.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.events.config.EventsProperties;
import ae.sharjah.digital.platform.events.message.CurrentTrace;
import ae.sharjah.digital.platform.events.message.TopicProvisioner;
import ae.sharjah.digital.platform.starter.sample.Items;
import ae.sharjah.digital.platform.starter.sample.SampleServiceTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Shows that an exchange's trace continues from the change through its event to the handler. */
@SampleServiceTest
class EventTraceTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final String topic = "sample.trace." + UUID.randomUUID();
    private final LinkedBlockingQueue<String> handledIn = new LinkedBlockingQueue<>();

    @Autowired
    private EventListeners listeners;

    @Autowired
    private CurrentTrace trace;

    @Autowired
    private Items items;

    @Autowired
    private TopicProvisioner topics;

    @Test
    void handlesAnEventInTheTraceOfItsChange() throws Exception {
        topics.ensure(topic, new EventsProperties.Topic(1, null, false, Duration.ofDays(1)));
        var consumer = listeners.createContainer(EventSubscription.of(
                "trace-" + UUID.randomUUID(), topic, event -> handledIn.add(String.valueOf(trace.traceparent()))));
        consumer.start();
        try {
            for (String flags : new String[] {"01", "00"}) {
                String parent = "00-" + TRACE + "-00f067aa0ba902b7-" + flags;
                trace.continueTrace(parent, "sample", this::change);
                assertThat(handled())
                        .matches("00-" + TRACE + "-[0-9a-f]{16}-" + flags)
                        .isNotEqualTo(parent);
            }
            change();
            assertThat(handled()).isEqualTo("null");
        } finally {
            consumer.stop();
        }
    }

    @Test
    void runsTheWorkWithAnyTraceparent() {
        for (String parent : new String[] {"", "nonsense", "01-" + TRACE + "-00f067aa0ba902b7-01", TRACE}) {
            trace.continueTrace(parent, "sample", () -> handledIn.add(String.valueOf(trace.traceparent())));
            assertThat(handledIn.poll()).isEqualTo("null");
        }
        String allZero = "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-00";
        trace.continueTrace(allZero, "sample", () -> handledIn.add("done"));
        assertThat(handledIn.poll()).isEqualTo("done");
    }

    private void change() {
        items.change(topic, UUID.randomUUID().toString(), () -> {});
    }

    private @Nullable String handled() throws InterruptedException {
        return handledIn.poll(30, TimeUnit.SECONDS);
    }
}
