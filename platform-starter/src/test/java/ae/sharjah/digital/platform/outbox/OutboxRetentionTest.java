package ae.sharjah.digital.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.trial.TrialTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TrialTest
class OutboxRetentionTest {
    private static final LocalDate DAY = LocalDate.of(2099, 3, 1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void makesTheComingDaysAndDropsThoseThatAreOver() {
        keepHouse(DAY);
        keepHouse(DAY);
        assertThat(days()).contains("20990302", "20990303", "20990304");
        keepHouse(DAY.plusDays(9));
        assertThat(days()).doesNotContain("20990302").contains("20990303", "20990311");
    }

    @Test
    void leavesADayThatTheDefaultPartitionHoldsAlready() {
        LocalDate day = LocalDate.of(2098, 1, 1);
        jdbc.sql("""
                        INSERT INTO platform.outbox_sent
                        VALUES (-1, 't', 'k', gen_random_uuid(), 'x', 'a', 1, now(), NULL, '{}', :day)
                        """).param("day", day.plusDays(2)).update();
        keepHouse(day);
        assertThat(days()).contains("20980102", "20980104").doesNotContain("20980103");
    }

    private void keepHouse(LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        new OutboxRetention(jdbc, transactions, Clock.fixed(noon, ZoneOffset.UTC), Duration.ofDays(7)).keepHouse();
    }

    private List<String> days() {
        return jdbc.sql("SELECT substr(relname, 13) FROM pg_class WHERE relname ~ '^outbox_sent_[0-9]{8}$'")
                .query(String.class)
                .list();
    }
}
