package ae.sharjah.digital.platform.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void preservesArbitraryParts() {
        var parts = List.of("شارقة", "a&b\nc", "", "100%");
        String encoded = new Cursor(parts).encode();
        assertThat(encoded).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.<List<String>>read(encoded, read -> read)).isEqualTo(parts);
    }

    @Test
    void isAbsentOnTheFirstPage() {
        assertThat(Cursor.<List<String>>read(null, read -> read)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "äö", "AA", "JTAw", "MQ"})
    void refusesForeignText(String garbage) {
        assertThatThrownBy(() -> Cursor.read(garbage, parts -> Long.parseLong(parts.get(1))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("cursor-invalid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+99999999-01-01T00:00:00Z",
                "-10000-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "+294277-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59.999999999-18:00"
            })
    void refusesTimesThatNoDatabaseStores(String part) {
        String cursor = Cursor.of(part, "x").encode();
        assertThatThrownBy(() -> Cursor.read(cursor, parts -> Cursor.time(parts.getFirst())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("cursor-invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "2026-12-01T10:00:00.000001Z", "9999-12-31T23:59:59Z"})
    void readsTimes(String part) {
        assertThat(Cursor.<Instant>read(Cursor.of(part).encode(), parts -> Cursor.time(parts.getFirst())))
                .isEqualTo(part);
    }

    @Test
    void hasANextCursorOnlyWhenThereIsANextPage() {
        assertThat(Page.of(List.of(1, 2, 3), 2, Cursor::of).next())
                .isEqualTo(Cursor.of(2).encode());
        assertThat(Page.of(List.of(1, 2), 2, Cursor::of).next()).isNull();
    }
}
