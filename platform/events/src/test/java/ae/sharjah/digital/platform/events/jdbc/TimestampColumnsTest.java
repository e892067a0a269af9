package ae.sharjah.digital.platform.events.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimestampColumnsTest {
    private static final Instant INSTANT = Instant.parse("2026-11-30T20:00:00.000001Z");

    private final Map<String, @Nullable Object> columns = new HashMap<>();

    @Test
    void convertsInstantsToParametersInUtc() {
        assertThat(TimestampColumns.utc(INSTANT)).isEqualTo(OffsetDateTime.parse("2026-11-30T20:00:00.000001Z"));
        assertThat(TimestampColumns.utcOrNull(null)).isNull();
    }

    @Test
    void readsInstantsFromColumns() throws SQLException {
        columns.put("at", OffsetDateTime.parse("2026-12-01T00:00:00.000001+04:00"));
        columns.put("until", null);
        assertThat(TimestampColumns.instant(row(), "at")).isEqualTo(INSTANT);
        assertThat(TimestampColumns.instantOrNull(row(), "at")).isEqualTo(INSTANT);
        assertThat(TimestampColumns.instantOrNull(row(), "until")).isNull();
    }

    private ResultSet row() {
        return (ResultSet) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ResultSet.class},
                (proxy, method, arguments) -> columns.get(arguments[0]));
    }
}
