package ae.sharjah.digital.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.trial.TrialTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The retentions as the starter sets them up: answers 48 hours, identifiers of handled events 30 days. */
@TrialTest
class OldRowsTest {
    private static final int MORE_THAN_TWO_STEPS = 10_001;

    @Autowired
    private JdbcClient jdbc;

    private final String mine = UUID.randomUUID().toString();

    @Test
    void forgetsAllIdentifiersOfEventsHandledLongAgo(@Autowired @Qualifier("oldInboxRows") OldRows inbox) {
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        handled("long ago ", MORE_THAN_TWO_STEPS, today.minusDays(31));
        handled("lately ", 3, today.minusDays(29));
        inbox.forget();
        assertThat(jdbc.sql("SELECT event_id FROM platform.inbox WHERE consumer = :mine ORDER BY event_id")
                        .param("mine", mine)
                        .query(String.class)
                        .list())
                .containsExactly("lately 1", "lately 2", "lately 3");
    }

    @Test
    void forgetsAllAnswersWhoseTimeToBeRepeatedIsOver(@Autowired @Qualifier("oldAnswers") OldRows answers) {
        answered("long ago ", MORE_THAN_TWO_STEPS, Duration.ofHours(49));
        answered("lately ", 3, Duration.ofHours(47));
        answers.forget();
        assertThat(jdbc.sql("SELECT key FROM platform.idempotency_key WHERE scope = :mine ORDER BY key")
                        .param("mine", mine)
                        .query(String.class)
                        .list())
                .containsExactly("lately 1", "lately 2", "lately 3");
    }

    private void handled(String name, int events, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO platform.inbox (consumer, event_id, handled_on)
                        SELECT :mine, :name || number, :day FROM generate_series(1, :events) number
                        """)
                .param("mine", mine)
                .param("name", name)
                .param("events", events)
                .param("day", day)
                .update();
    }

    private void answered(String name, int answers, Duration ago) {
        jdbc.sql("""
                        INSERT INTO platform.idempotency_key (scope, key, body_hash, status, headers, body, created_at)
                        SELECT :mine, :name || number, '', 200, '', '', :time FROM generate_series(1, :answers) number
                        """)
                .param("mine", mine)
                .param("name", name)
                .param("answers", answers)
                .param("time", OffsetDateTime.now(ZoneOffset.UTC).minus(ago))
                .update();
    }
}
